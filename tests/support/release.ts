import { cp, mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrecacheList } from '../../src/offline/PrecacheList.ts';
import { publishPrecache } from '../../src/outputs/precache/publishPrecache.ts';

/** The precache list of a build. */
export async function listOf(folder: string): Promise<PrecacheList> {
  const names = await readdir(join(folder, 'offline'));
  const name = names.find((candidate) => /^[0-9a-f]+\.json$/.test(candidate))!;
  return JSON.parse(await readFile(join(folder, 'offline', name), 'utf8')) as PrecacheList;
}

/**
 * A new release of a built site: a copy in which something has changed, with a list, a pack and a worker of its own.
 *
 * @param change changes the copy, whose folder it is given.
 */
export async function release(folder: string, change: (copy: string) => Promise<void>): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'release-'));
  await cp(folder, copy, { recursive: true });
  await change(copy);
  await publishPrecache(copy, await listOf(folder));
  return copy;
}
