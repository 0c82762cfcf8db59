import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listPath, packPath, type PrecacheFacts, SIZE_PATH } from '../../offline/PrecacheList.ts';
import { isKept } from './isKept.ts';
import { byKinship, type Guidance, type Packing } from './Packing.ts';

/** What was written of a version. */
export interface Published {
  facts: PrecacheFacts;
  /** How many bytes a first visit fetches of it, as hosts compress them on their way. */
  bytes: number;
}

/**
 * Writes beside a built site the list and the pack of what a device keeps of it.
 *
 * @param folder the folder of the build, which must be finished: a kept file that changes afterwards is never accepted.
 * @param packing has some of the files; the others are added.
 * @throws Error that names a packed file which is not in the folder as it was packed.
 */
export async function writePack(folder: string, packing: Packing, guidance: Guidance): Promise<Published> {
  for (const earlier of [dirname(SIZE_PATH), 'sw.js']) rmSync(join(folder, earlier), { recursive: true, force: true });
  const { sizes } = packing;
  const kept = keptIn(folder, guidance);
  for (const [path, bytes] of sizes) {
    if (!kept.has(path) || statSync(join(folder, path)).size !== bytes)
      throw new Error(`${path} was changed after it was packed`);
  }
  for (const path of [...kept].filter((one) => !sizes.has(one)).sort(byKinship))
    packing.add(path, readFileSync(join(folder, path)));
  const { facts, list, pack } = await packing.finish(guidance);
  mkdirSync(join(folder, dirname(SIZE_PATH)));
  writeFileSync(join(folder, listPath(facts.version)), list);
  writeFileSync(join(folder, packPath(facts.version)), pack);
  return { facts, bytes: gzipSync(list).byteLength + pack.byteLength };
}

/** The path, with slashes, of every file under a folder that is kept. */
function keptIn(folder: string, { redirects }: Guidance): Set<string> {
  // Many small files, one after the other: asynchronously each takes several times as long.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'));
  return new Set(paths.filter((path) => isKept(path, redirects)));
}
