import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, gzip, type ZlibOptions } from 'node:zlib';
import { eachOf } from '../../eachOf.ts';
import type { KeptFile, PrecacheFacts, PrecacheList } from '../../offline/PrecacheList.ts';
import { contract } from './contract.ts';

export interface Precache {
  facts: PrecacheFacts;
  /** The list as it is published. */
  list: Buffer;
  /** Every kept file, in the order of the list, one after the other, contracted and deflated. */
  pack: Buffer;
}

/** What a list says beside the files. */
export type Guidance = Pick<PrecacheList, 'redirects' | 'probes'>;

/** How many files are zipped at a time: each takes a quarter of a megabyte, and there are as many threads for it. */
const AT_ONCE = 4;

/**
 * What a reader's device keeps of a built site.
 *
 * @param kept the files that are kept, by their paths, in any order.
 */
export async function makePrecache(
  kept: ReadonlyMap<string, Buffer>,
  { redirects, probes }: Guidance,
): Promise<Precache> {
  const paths = [...kept.keys()].sort(byKinship);
  const contents = paths.map((path) => kept.get(path)!);
  const files = paths.map((path, i): KeptFile => ({
    path,
    sha256: hash('sha256', contents[i]!, 'base64'),
    bytes: contents[i]!.byteLength,
    wire: 0,
  }));
  const weigh = eachOf(files.entries(), AT_ONCE, async ([i, file]) => {
    file.wire = (await zipped(contents[i]!, { level: 9, ...inOneGo(contents[i]!) })).byteLength;
  });
  // Other threads weigh the files, while this one looks for what repeats.
  const [contracted] = await Promise.all([contract(Buffer.concat(contents)), weigh]);
  const pack = await deflated(contracted, { level: 9, memLevel: 9, ...inOneGo(contracted) });
  const list = Buffer.from(JSON.stringify({ files, redirects: inOrder(redirects), probes } satisfies PrecacheList));
  const facts = {
    version: hash('sha256', list),
    pack: pack.byteLength,
    kept: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  return { facts, list, pack };
}

const deflated = promisify<Buffer, ZlibOptions, Buffer>(deflateRaw);
const zipped = promisify<Buffer, ZlibOptions, Buffer>(gzip);

/** Room for all of the result at once, also of what does not become smaller. */
const inOneGo = (content: Buffer) => ({ chunkSize: content.byteLength + 64 });

/** The same redirects, as the files are in order. */
const inOrder = (redirects: Guidance['redirects']) =>
  Object.fromEntries(Object.entries(redirects).sort(([a], [b]) => byKinship(`${a}index.html`, `${b}index.html`)));

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
