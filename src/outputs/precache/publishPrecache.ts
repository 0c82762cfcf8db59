import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SIZE_PATH } from '../../offline/PrecacheList.ts';
import { buildWorker } from './buildWorker.ts';
import { type Guidance, Packing } from './Packing.ts';
import { type Published, writePack } from './writePack.ts';

/** Writes beside a built site what a device keeps of it. */
export async function publishPrecache(folder: string, guidance: Guidance): Promise<void> {
  writeWorker(folder, await buildWorker(), await writePack(folder, new Packing(), guidance));
}

/** Writes beside a built site, and the list and the pack of it, the worker that keeps it, and how much that is. */
export function writeWorker(
  folder: string,
  worker: Awaited<ReturnType<typeof buildWorker>>,
  { facts, bytes }: Published,
): void {
  const script = worker(facts);
  writeFileSync(join(folder, 'sw.js'), script);
  const download = bytes + gzipSync(script).byteLength;
  writeFileSync(join(folder, SIZE_PATH), JSON.stringify({ download, kept: facts.kept }));
}
