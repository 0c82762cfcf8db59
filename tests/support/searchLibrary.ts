import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { SearchFiles } from '../../src/outputs/searchFiles.ts';
import { openLibrary } from '../../src/search/openLibrary.ts';
import type { Found, Search } from '../../src/search/search.ts';

/** Gets a file by its address; what it asks for, and how often, a test may watch. */
export type Get = (address: string) => Promise<Uint8Array>;

const fromDisk: Get = (address) => readFile(fileURLToPath(address.replace(/\?.*$/, '')));

/** Writes the files of a search into a folder of their own and opens them there, as a browser's worker does a site's. */
export async function libraryOf(files: SearchFiles, get: Get = fromDisk) {
  const folder = await mkdtemp(join(tmpdir(), 'search-'));
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return openLibrary({
    base: `${pathToFileURL(folder).href}/`,
    fetch: async (address) => new Response(Uint8Array.from(await get(address))),
    load: (address) => import(/* @vite-ignore */ address),
  });
}

/** All that a query finds, once the search is through. */
export async function foundBy(search: Search, query: string, locale: string): Promise<Found> {
  let last: Found = { hits: [], isComplete: false };
  for await (last of search(query, locale));
  return last;
}
