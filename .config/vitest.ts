import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    // Two browsers at once are as many as the smallest machine that runs the tests has room for.
    maxWorkers: 2,
  },
});
