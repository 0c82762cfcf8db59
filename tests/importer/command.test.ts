import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyOf } from '../support/fixtures.ts';

const WRITE_UP = `何穗：送信走的是山路，还是公路？
陆岩：走山路快，2019年我走过一回，3个钟头到。
公路绕，走Route 7要多走一大截。
何穗：我不太信。
陆岩：泡茶，水非滚开不可吗？
何穗：看什么茶，绿茶就不行，80度就够。
`;

describe('npm run import', () => {
  let root: string;
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/commands/import.ts'), ...args], { cwd: root, encoding: 'utf8' });
  const chapter = () => readFile(join(root, 'docs/imported/chapters/01-letters.md'), 'utf8');

  beforeAll(async () => {
    root = await copyOf('talk');
    await writeFile(join(root, 'write-up.txt'), `茶馆\n${WRITE_UP}更多推荐\n`);
    await writeFile(join(root, 'other.txt'), '今天天气很好。\n');
    await writeFile(join(root, 'short.txt'), WRITE_UP.replace(/何穗：我不太信。\n/, ''));
  });

  test('refuses a file that is not a transcript of this dialogue, with the reason', () => {
    const { status, stderr } = run('other.txt');
    expect(status).toBe(1);
    expect(stderr).toContain('other.txt is not a transcript of this dialogue: no turn was found');
    expect(existsSync(join(root, 'docs/imported'))).toBe(false);
  });

  test('writes nothing on a doubt, and names the turn', () => {
    const { status, stdout, stderr } = run('short.txt');
    expect(status).toBe(1);
    expect(stdout).toContain('c01-t03 (何穗) was not found');
    expect(stderr).toContain('Nothing was written');
    expect(existsSync(join(root, 'docs/imported'))).toBe(false);
  });

  test('prints what it took and left out, with line numbers', () => {
    const { status, stdout } = run('write-up.txt');
    expect(status).toBe(0);
    expect(stdout).toContain('Taken: 2 chapters, 5 turns');
    expect(stdout).toMatch(/何穗: 3 turns, \d+ characters/);
    expect(stdout).toContain('write-up.txt:8-8  更多推荐');
  });

  test('overwrites an earlier import only when it is told to', async () => {
    const before = await chapter();
    await writeFile(join(root, 'write-up.txt'), WRITE_UP.replace('我不太信', '我真不太信'));
    const refused = run('write-up.txt');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('--force');
    expect(await chapter()).toBe(before);
    expect(run('write-up.txt', '--force').status).toBe(0);
    expect(await chapter()).toContain('我真不太信');
  });

  test('goes back to the retelling', () => {
    expect(run('--remove').stdout).toContain('the pages show the retelling');
    expect(existsSync(join(root, 'docs/imported'))).toBe(false);
  });

  test('says how it is used where it is not told enough', () => {
    expect(run().stderr).toContain('npm run import -- path/to/transcript.txt');
    expect(run('nowhere.txt').stderr).toContain('nowhere.txt: there is no such file');
  });
});
