import { hash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { createDeflateRaw } from 'node:zlib';
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

/** How many bytes of the pack are worth deflating by themselves. */
const ENOUGH = 2 ** 18;

/** What a reader's device keeps of a built site, packed file by file: a page while others are rendered. */
export class Packing {
  private readonly files: KeptFile[] = [];
  private readonly contraction = new Contraction();
  /** Works beside the thread that packs. */
  private readonly deflate = createDeflateRaw({ level: 9, memLevel: 9 });
  private readonly pack = buffer(this.deflate);

  /** Packs the next file. The list and the pack have files in the order in which they are added. */
  add(path: string, content: Buffer): void {
    this.files.push({ path, sha256: hash('sha256', content, 'base64'), bytes: content.byteLength });
    this.contraction.add(content);
    if (this.contraction.ready >= ENOUGH) this.deflate.write(this.contraction.take());
  }

  /** How many bytes each packed file has, by its path. */
  get sizes(): ReadonlyMap<string, number> {
    return new Map(this.files.map(({ path, bytes }) => [path, bytes]));
  }

  /** The list and the pack. Nothing may be added after it. */
  async finish({ redirects, probes }: Guidance): Promise<Precache> {
    const { files } = this;
    this.deflate.end(this.contraction.finish());
    const list = Buffer.from(JSON.stringify({ files, redirects: inOrder(redirects), probes } satisfies PrecacheList));
    const pack = await this.pack;
    const facts = {
      version: hash('sha256', list),
      pack: pack.byteLength,
      kept: files.reduce((sum, { bytes }) => sum + bytes, 0),
    };
    return { facts, list, pack };
  }
}

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
