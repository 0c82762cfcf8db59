import { hash } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import type { KeptFile, PrecacheFacts, PrecacheList } from '../../offline/PrecacheList.ts';
import { Contraction } from './Contraction.ts';

export interface Precache {
  facts: PrecacheFacts;
  /** The list as it is published. */
  list: Buffer;
  /** Every kept file, in the order of the list, one after the other, contracted and deflated. */
  pack: Buffer;
}

/** What a list says beside the files. */
export type Guidance = Pick<PrecacheList, 'redirects' | 'probes'>;

/** Hosts zip at levels from 1 (nginx as it comes) to 6: what is fetched is no more than this. */
const AS_HOSTS = 1;

/** What a reader's device keeps of a built site, packed file by file: a page while others are rendered. */
export class Packing {
  private readonly files: KeptFile[] = [];
  private readonly contraction = new Contraction();

  /** Packs the next file. The list and the pack have files in the order in which they are added. */
  add(path: string, content: Buffer): void {
    const { byteLength: bytes } = content;
    const wire = gzipSync(content, { level: AS_HOSTS, ...inOneGo(content) }).byteLength;
    this.files.push({ path, sha256: hash('sha256', content, 'base64'), bytes, wire });
    this.contraction.add(content);
  }

  /** How many bytes each packed file has, by its path. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map(this.files.map(({ path, bytes }) => [path, bytes]));
  }

  /** The list and the pack. Nothing may be added after it. */
  finish({ redirects, probes }: Guidance): Precache {
    const { files } = this;
    const contracted = this.contraction.finish();
    const pack = deflateRawSync(contracted, { level: 9, memLevel: 9, ...inOneGo(contracted) });
    const list = Buffer.from(JSON.stringify({ files, redirects: inOrder(redirects), probes } satisfies PrecacheList));
    const facts = {
      version: hash('sha256', list),
      pack: pack.byteLength,
      kept: files.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    return { facts, list, pack };
  }
}

/** Room for all of the result at once, also of what does not become smaller. */
const inOneGo = (content: Buffer) => ({ chunkSize: content.byteLength + 64 });

/** The same redirects, as the files are in order. */
const inOrder = (redirects: Guidance['redirects']) =>
  Object.fromEntries(Object.entries(redirects).sort(([a], [b]) => byKinship(`${a}index.html`, `${b}index.html`)));

/** Like beside like, whatever the language: what a file has in common with its neighbour costs nothing in the pack. */
export function byKinship(a: string, b: string): number {
  const [x, y] = [kinship(a), kinship(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** `en/chapters/06-rag/index.html` → `html chapters/06-rag/index.html en/…`: a page comes right after its counterpart. */
function kinship(path: string): string {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const [, first, rest] = /^([a-z]{2}\/)?(.*)$/.exec(path)!;
  return `${ending} ${rest} ${first ?? ''}`;
}
