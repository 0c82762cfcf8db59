import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreFolder } from '../../src/replaceFolder.ts';
import { buildArguments } from '../support/buildCommand.ts';
import { fileHashes } from '../support/fileHashes.ts';
import { build, edit, fixtureProject } from '../support/fixtureSite.ts';

const INTERRUPTIONS = 20;
/** A build may be done before its moment comes. */
const MOST_BUILDS = 3 * INTERRUPTIONS;
const WORDS = ['我不大信。', '我一点也不信。'] as const;

/** Numbers from 0 to 1 that are the same in every run (Park and Miller, Comm. ACM 31, 1988). */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 48271) % 2147483647;
    yield state / 2147483647;
  }
}

test('a build that is killed at any moment leaves a whole site', { timeout: 300_000 }, async () => {
  const root = await fixtureProject('talk', 'glossary');
  const dist = join(root, 'dist');
  const letters = join(root, 'docs/zh/chapters/01-letters.md');
  expect(build(root).status).toBe(0);
  const first = await fileHashes(dist);
  await edit(letters, WORDS[0], WORDS[1]);
  const start = performance.now();
  expect(build(root).status).toBe(0);
  let duration = performance.now() - start;
  const second = await fileHashes(dist);
  expect(second).not.toEqual(first);

  const moments = random(20250108);
  let killed = 0;
  /** The build of the text as it stands. */
  let wanted = second;
  for (let i = 0; killed < INTERRUPTIONS && i < MOST_BUILDS; i++) {
    const before = await fileHashes(dist);
    await edit(letters, WORDS[(i + 1) % 2]!, WORDS[i % 2]!);
    const began = performance.now();
    // In a group of its own, so that what it has started is killed with it.
    const command = spawn(process.execPath, buildArguments(), { cwd: root, detached: true, stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => command.once('exit', (_, signal) => resolve(signal)));
    // Half of the moments lie in the last fifth, where the finished site takes its place.
    const part = i % 2 === 0 ? moments.next().value : 0.8 + moments.next().value * 0.25;
    const timer = setTimeout(() => process.kill(-command.pid!, 'SIGKILL'), part * duration);
    if ((await ended) === 'SIGKILL') killed++;
    else duration = Math.min(duration, performance.now() - began);
    clearTimeout(timer);

    if (!existsSync(dist)) await restoreFolder(dist);
    const after = await fileHashes(dist);
    wanted = i % 2 === 0 ? first : second;
    const strange = Object.keys(after).filter((file) => ![before[file], wanted[file]].includes(after[file]));
    expect(strange, `interruption ${i} at ${Math.round(part * 100)} %`).toEqual([]);
    // All of the one or all of the other.
    expect([before, wanted]).toContainEqual(after);
  }
  expect(killed).toBe(INTERRUPTIONS);

  expect(build(root).status).toBe(0);
  expect(await fileHashes(dist)).toEqual(wanted);
  expect((await readdir(root)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
});
