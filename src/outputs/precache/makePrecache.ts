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

/** The files that are kept: a talk of many chapters is large, so they are read when there is a place for each. */
export interface KeptFiles {
  /** How many bytes each has, by its path, in any order. */
  sizes: ReadonlyMap<string, number>;
  /** Puts the content of one into as many bytes. */
  read(path: string, place: Buffer): void;
}

/** What a list says beside the files. */
export type Guidance = Pick<PrecacheList, 'redirects' | 'probes'>;

/** How many files are zipped at a time: each takes a quarter of a megabyte, and there are as many threads for it. */
const AT_ONCE = 4;

/** Hosts zip at levels from 1 (nginx as it comes) to 6. */
const AS_HOSTS = 4;

/** What a reader's device keeps of a built site. */
export async function makePrecache(kept: KeptFiles, { redirects, probes }: Guidance): Promise<Precache> {
  const paths = [...kept.sizes.keys()].sort(byKinship);
  const { whole, contents } = readAll(paths, kept);
  const files = paths.map((path, i): KeptFile => ({
    path,
    sha256: hash('sha256', contents[i]!, 'base64'),
    bytes: contents[i]!.byteLength,
    wire: 0,
  }));
  const weigh = eachOf(files.entries(), AT_ONCE, async ([i, file]) => {
    file.wire = (await zipped(contents[i]!, { level: AS_HOSTS, ...inOneGo(contents[i]!) })).byteLength;
  });
  // Other threads weigh the files, while this one looks for what repeats.
  const [pack] = await Promise.all([packed(whole), weigh]);
  const list = Buffer.from(JSON.stringify({ files, redirects: inOrder(redirects), probes } satisfies PrecacheList));
  const facts = {
    version: hash('sha256', list),
    pack: pack.byteLength,
    kept: files.reduce((sum, { bytes }) => sum + bytes, 0),
  };
  return { facts, list, pack };
}

/** All of the files, one after the other; and each as a part of that. */
function readAll(paths: readonly string[], { sizes, read }: KeptFiles): { whole: Buffer; contents: Buffer[] } {
  const whole = Buffer.allocUnsafe([...sizes.values()].reduce((sum, size) => sum + size, 0));
  let end = 0;
  const contents = paths.map((path) => {
    const place = whole.subarray(end, (end += sizes.get(path)!));
    read(path, place);
    return place;
  });
  return { whole, contents };
}

async function packed(whole: Buffer): Promise<Buffer> {
  const contracted = await contract(whole);
  return deflated(contracted, { level: 9, memLevel: 9, ...inOneGo(contracted) });
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
