import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const AGAIN = 'dist.again';

test(
  'a second build, in another time zone and language, is the first one byte by byte',
  { timeout: 180_000 },
  async () => {
    const other = { OUT_DIR: AGAIN, TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
    // Astro takes the test runner's NODE_ENV for a sign of development.
    const env = { ...process.env, NODE_ENV: 'production', ...other };
    const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.ts'], { env, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [first, second] = [await prints('dist'), await prints(AGAIN)];
    await rm(AGAIN, { recursive: true });
    expect(first.size).toBeGreaterThan(300);
    expect([...second].filter(([file, print]) => first.get(file) !== print)).toEqual([]);
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
  },
);

/** Every file of a build with a fingerprint of what it holds. */
async function prints(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(
    await Promise.all(
      files.map(async (file): Promise<[string, string]> => {
        const hash = createHash('sha256').update(await readFile(file));
        return [file.slice(folder.length), hash.digest('hex')];
      }),
    ),
  );
}
