import { existsSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** How often a folder is put in place again where another process has put one there in the same moment. */
const ATTEMPTS = 10;

/** Where a process makes what is to take a folder's place: beside it, and under a name that no other process uses. */
export const freshFolder = (place: string) => `${place}.next-${process.pid}`;

/**
 * Puts a finished folder in the place of another. At every moment one of them is whole: in its place or, for the length
 * of a rename, beside it, where restoreFolder finds it.
 */
export async function replaceFolder(place: string, fresh: string): Promise<void> {
  const old = `${place}.old-${process.pid}`;
  for (let attempt = 1; ; attempt++) {
    await rm(old, { recursive: true, force: true });
    await rename(place, old).catch(unless('ENOENT'));
    try {
      await rename(fresh, place);
      break;
    } catch (error) {
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (isTaken && attempt < ATTEMPTS) continue;
      await rename(old, place).catch(() => undefined);
      throw error;
    }
  }
  await rm(old, { recursive: true, force: true });
}

/**
 * Clears up after processes that were killed: the last whole folder comes back to its place where nothing stands there,
 * and what was half made goes. What belongs to a process that still runs is left alone.
 */
export async function restoreFolder(place: string): Promise<void> {
  const names = await readdir(dirname(place)).catch((error: NodeJS.ErrnoException): string[] => {
    unless('ENOENT')(error);
    return [];
  });
  const leftovers = names
    .map((name) => ({ path: join(dirname(place), name), match: /^(.*)\.(next|old)-(\d+)$/.exec(name) }))
    .filter(({ match }) => match?.[1] === basename(place) && !isRunning(Number(match[3])));
  const old = await Promise.all(
    leftovers
      .filter(({ match }) => match![2] === 'old')
      .map(async ({ path }) => ({ path, at: (await stat(path)).ctimeMs })),
  );
  const last = old.sort((a, b) => b.at - a.at)[0];
  if (last && !existsSync(place)) await rename(last.path, place);
  for (const { path } of leftovers) await rm(path, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const unless =
  (...codes: string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
