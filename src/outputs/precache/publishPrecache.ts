import { closeSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { listPath, packPath, type PrecacheFacts, SIZE_PATH } from '../../offline/PrecacheList.ts';
import { buildWorker } from './buildWorker.ts';
import { isKept } from './isKept.ts';
import { type Guidance, type KeptFiles, makePrecache } from './makePrecache.ts';

const WORKER = fileURLToPath(new URL('../../worker/serviceWorker.ts', import.meta.url));

/**
 * Writes beside a built site what a device keeps of it: the list, the pack, their size, and the worker.
 *
 * @param folder the folder of the build, which must be finished: a kept file that changes afterwards is never accepted.
 * @returns what the worker is told of them.
 */
export async function publishPrecache(folder: string, guidance: Guidance): Promise<PrecacheFacts> {
  for (const earlier of [dirname(SIZE_PATH), 'sw.js'])
    await rm(join(folder, earlier), { recursive: true, force: true });
  const { facts, list, pack } = await makePrecache(keptOf(folder, guidance), guidance);
  await mkdir(join(folder, dirname(SIZE_PATH)));
  await writeFile(join(folder, listPath(facts.version)), list);
  await writeFile(join(folder, packPath(facts.version)), pack);
  const worker = await buildWorker(WORKER, facts);
  await writeFile(join(folder, 'sw.js'), worker);
  // Of the three files that a first visit fetches, hosts compress two on their way.
  const download = [gzipSync(worker), gzipSync(list), pack].reduce((sum, { byteLength }) => sum + byteLength, 0);
  await writeFile(join(folder, SIZE_PATH), JSON.stringify({ download, kept: facts.kept }));
  return facts;
}

/** Every file under a folder that is kept, by its path with slashes. */
function keptOf(folder: string, { redirects }: Guidance): KeptFiles {
  // Many small files, one after the other: asynchronously each takes several times as long.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((path) => isKept(path, redirects));
  return {
    sizes: new Map(paths.map((path) => [path, statSync(join(folder, path)).size])),
    read: (path, place) => readInto(place, join(folder, path)),
  };
}

/** @throws Error where a file has not as many bytes as there is room for. */
function readInto(place: Buffer, file: string): void {
  const opened = openSync(file, 'r');
  const count = readSync(opened, place);
  closeSync(opened);
  if (count !== place.byteLength) throw new Error(`${file} has ${count} bytes and had ${place.byteLength}`);
}
