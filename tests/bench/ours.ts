import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Book } from '../../src/book/types.ts';
import { locales } from '../../src/locales.ts';
import { indexFiles } from '../../src/outputs/searchFiles.ts';
import { type RecordList, searchRecords } from '../../src/outputs/searchRecords.ts';
import { readingsOf, searchTables } from '../../src/outputs/searchTables.ts';
import { openLibrary } from '../../src/search/openLibrary.ts';
import { type Hit, searchIn } from '../../src/search/search.ts';
import { brotli } from './brotli.ts';
import type { System } from './measure.ts';

/** Our search over the book or, where they are given, over other records. */
export async function ours(book: Book, lists: readonly RecordList[] = searchRecords(book, locales)) {
  const files = await indexFiles(lists, searchTables(book, locales, lists), readingsOf(book));
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  const sizes = new Map<string, number>();
  const sizeOf = async (address: string) => {
    const path = fileURLToPath(address.replace(/\?.*$/, ''));
    const size = sizes.get(path) ?? brotli(await readFile(path));
    sizes.set(path, size);
    return size;
  };

  /** A search that counts what it fetches. */
  async function open() {
    const fetched: string[] = [];
    const library = await openLibrary({
      base: `${pathToFileURL(folder).href}/`,
      async fetch(address) {
        fetched.push(address);
        return new Response(Uint8Array.from(await readFile(fileURLToPath(address.replace(/\?.*$/, '')))));
      },
      load(address) {
        fetched.push(address);
        return import(address);
      },
    });
    return { search: searchIn(library), fetched };
  }

  const { search } = await open();
  /** The turns that a query finds, of whatever tier. */
  async function turns(query: string): Promise<Hit[]> {
    let last: Hit[] = [];
    for await (const { hits } of search(query, 'zh')) last = hits;
    return last.filter(({ kind }) => kind === 'talk');
  }
  const texts = lists.flatMap(({ records }) => records.map(({ text }) => Buffer.byteLength(text)));
  return {
    name: 'ours',
    textBytes: texts.reduce((sum, size) => sum + size, 0),
    allBytes: [...files.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0),
    turns,
    async search(query, isApart) {
      const found = await turns(query);
      return found.filter(({ tier }) => tier === 'run' || (isApart && tier === 'scattered')).map(({ key }) => key);
    },
    async cold(query) {
      const start = performance.now();
      const { search: fresh, fetched } = await open();
      for await (const { hits } of fresh(query, 'zh')) {
        // The glossary's entry is there before anything is fetched: what counts is the first hit in the text.
        if (hits.some(({ tier }) => tier !== 'name')) break;
      }
      const milliseconds = performance.now() - start;
      const before = await Promise.all(fetched.map(sizeOf));
      return { bytes: before.reduce((sum, size) => sum + size, 0), milliseconds };
    },
  } satisfies System & Record<string, unknown>;
}
