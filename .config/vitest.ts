import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 8_000 } },
    // Two browsers at once are as many as the smallest machine that runs the tests has room for.
    maxWorkers: 2,
    // A browser on a busy machine may be late: what fails is tried once more, and a real fault fails each time.
    retry: 1,
  },
});
