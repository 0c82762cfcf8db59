import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { lastModified } from '../../src/publication/modified.ts';
import { buildArguments } from '../support/buildCommand.ts';
import { fileHashes } from '../support/fileHashes.ts';
import { PROJECT } from '../support/fixtureSite.ts';

/** Far from where and how the site under test was built. */
const ELSEWHERE = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  LANGUAGE: 'tr',
  NODE_ENV: 'development',
  // A copy without the history of the text has to be told when the text was last changed.
  SOURCE_DATE_EPOCH: String(lastModified().getTime() / 1000),
};

test(
  'the edition built in another folder, time zone, locale and environment is the same byte for byte',
  { timeout: 300_000 },
  async () => {
    const root = await mkdtemp(join(tmpdir(), 'another folder '));
    for (const part of [...PROJECT, 'docs']) await cp(part, join(root, part), { recursive: true });
    await symlink(resolve('node_modules'), join(root, 'node_modules'));
    const { status, stderr } = spawnSync(process.execPath, buildArguments(), {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...ELSEWHERE, OUT_DIR: 'site' },
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const [here, there] = await Promise.all([fileHashes('dist'), fileHashes(join(root, 'site'))]);
    expect(Object.keys(there)).toEqual(Object.keys(here));
    expect(Object.keys(there).filter((file) => there[file] !== here[file])).toEqual([]);
  },
);
