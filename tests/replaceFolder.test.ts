import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { freshFolder, replaceFolder, restoreFolder } from '../src/replaceFolder.ts';

/** The id of a process that has ended. */
const dead = spawnSync(process.execPath, ['-e', '']).pid;
let parent: string;
let place: string;
const folder = async (path: string, words: string) => {
  await mkdir(path);
  await writeFile(join(path, 'page'), words);
};
const words = () => readFile(join(place, 'page'), 'utf8');

beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'place-'));
  place = join(parent, 'dist');
});

describe('a folder is replaced', () => {
  test('by a finished one, and nothing else is left', async () => {
    await folder(place, 'old');
    await folder(freshFolder(place), 'new');
    await replaceFolder(place, freshFolder(place));
    expect(await words()).toBe('new');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('where there was none', async () => {
    await folder(freshFolder(place), 'new');
    await replaceFolder(place, freshFolder(place));
    expect(await words()).toBe('new');
  });

  test('not by one that is not there: the old one comes back', async () => {
    await folder(place, 'old');
    await expect(replaceFolder(place, freshFolder(place))).rejects.toThrow('ENOENT');
    expect(await words()).toBe('old');
  });
});

describe('what a killed process has left', () => {
  test('is put back where it was killed between the two renames', async () => {
    await folder(`${place}.old-${dead}`, 'old');
    await folder(`${place}.next-${dead}`, 'new');
    await restoreFolder(place);
    expect(await words()).toBe('old');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('is taken away where it was killed before or after', async () => {
    await folder(place, 'whole');
    await folder(`${place}.next-${dead}`, 'half');
    await folder(`${place}.old-${dead}`, 'old');
    await restoreFolder(place);
    expect(await words()).toBe('whole');
    expect(await readdir(parent)).toEqual(['dist']);
  });

  test('is the last of several', async () => {
    await folder(`${place}.old-${dead}`, 'first');
    await rename(`${place}.old-${dead}`, `${place}.old-0${dead}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await folder(`${place}.old-${dead}`, 'last');
    await restoreFolder(place);
    expect(await words()).toBe('last');
  });

  test('is told from what a running process is at, and from its neighbours', async () => {
    const others = [`${place}.next-${process.ppid}`, `${place}.old-${process.ppid}`, `${place}.sub.next-${dead}`];
    for (const other of others) await folder(other, 'other');
    await restoreFolder(place);
    expect(others.every((other) => existsSync(other))).toBe(true);
    expect(existsSync(place)).toBe(false);
  });
});
