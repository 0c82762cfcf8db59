import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, gzip, type ZlibOptions } from 'node:zlib';
import type { KeptFile, PrecacheFacts, PrecacheList } from '../../offline/PrecacheList.ts';
import { contract } from './contract.ts';
import { isKept } from './isKept.ts';
import { redirectTarget } from './redirectTarget.ts';

export interface Precache {
  facts: PrecacheFacts;
  /** The list as it is published. */
  list: Buffer;
  /** Every kept file, in the order of the list, one after the other, contracted and deflated. */
  pack: Buffer;
}

/**
 * What is kept of a built site on a reader's device.
 *
 * @param built the files of the build by their paths.
 * @param base the base path of the site, with a slash at its end.
 * @param probes see PrecacheList.
 */
export async function makePrecache(
  built: ReadonlyMap<string, Buffer>,
  base: string,
  probes: Record<string, string>,
): Promise<Precache> {
  const redirects: Record<string, string> = {};
  const contents: [string, Buffer][] = [];
  for (const path of [...built.keys()].filter(isKept).sort(byKinship)) {
    const content = built.get(path)!;
    const target = path.endsWith('.html') ? redirectTarget(content.toString(), base) : undefined;
    if (target !== undefined) redirects[path.replace(/index\.html$/, '')] = target;
    else contents.push([path, content]);
  }
  // Packing goes on in other threads, while this one looks for what repeats.
  const kept = Promise.all(contents.map(([path, content]) => keptFile(path, content)));
  const contracted = contract(Buffer.concat(contents.map(([, content]) => content)));
  const [files, pack] = await Promise.all([kept, packed(contracted, { level: 9, memLevel: 9 })]);
  const list = Buffer.from(JSON.stringify({ files, redirects, probes } satisfies PrecacheList));
  const facts = {
    version: createHash('sha256').update(list).digest('hex'),
    pack: pack.byteLength,
    kept: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  return { facts, list, pack };
}

const packed = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);
const zipped = promisify<Buffer, ZlibOptions, Buffer>(gzip);

async function keptFile(path: string, content: Buffer): Promise<KeptFile> {
  return {
    path,
    sha256: createHash('sha256').update(content).digest('base64'),
    bytes: content.byteLength,
    wire: (await zipped(content, { level: 9 })).byteLength,
  };
}

/** Like beside like, whatever the language: what a file has in common with its neighbour costs nothing in the pack. */
function byKinship(a: string, b: string): number {
  const [x, y] = [kinship(a), kinship(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** `en/chapters/06-rag/index.html` → `html chapters/06-rag/index.html en/…`: a page comes right after its counterpart. */
function kinship(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const [, first, rest] = /^([a-z]{2}\/)?(.*)$/.exec(path)!;
  return `${ending} ${rest} ${first ?? ''}`;
}
