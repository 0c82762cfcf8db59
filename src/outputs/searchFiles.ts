import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { Book } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import {
  type IndexTable,
  type LatinTable,
  PROGRAM,
  readNames,
  type StoredRecord,
  type Tables,
} from '../search/tables.ts';
import { indexed, tokens } from '../search/tokens.ts';
import { type RecordList, searchRecords } from './searchRecords.ts';
import {
  type BookTables,
  countWords,
  readingsOf,
  searchTables,
  vocabularyOf,
  type WordCounts,
} from './searchTables.ts';

/** A file of the search, by its path in the folder `pagefind/`. */
export type SearchFiles = Map<string, Uint8Array | string>;

/** How many bytes of text a pack holds, about: some 8 KB of Chinese on the way, some 7 of English. */
const PACK = 20_000;
/** An English glossary entry has Chinese names, and yet is no place to look for Chinese: less than this share is none. */
const SOME = 0.2;
/** What an index of Pagefind's begins with once it is unpacked: https://github.com/Pagefind/pagefind (coupled_search.ts). */
const SIGNATURE = 'pagefind_dcd';

/** Everything that the search loads, made from the book. */
export const searchFiles = async (book: Book, locales: readonly Locale[]): Promise<SearchFiles> => {
  const lists = searchRecords(book, locales);
  return indexFiles(lists, searchTables(book, locales, lists), readingsOf(book));
};

/**
 * Indexes lists of records, each by itself, and lays the files out: Pagefind's index and program, the texts in packs, the
 * tables. Of what Pagefind writes, its interfaces, its fragments (the packs take their place) and what only these use is
 * left out.
 *
 * @throws Error with all that Pagefind complained of.
 */
export async function indexFiles(
  lists: readonly RecordList[],
  tables: BookTables,
  readings: string,
): Promise<SearchFiles> {
  const files: SearchFiles = new Map();
  const counts: WordCounts = new Map();
  const indexes: IndexTable[] = [];
  const keys = readNames(tables).map(({ id }) => id);
  try {
    for (const list of lists) indexes.push(await addIndex(list, keys, files, counts));
  } finally {
    await close();
  }
  const words = JSON.stringify({ words: vocabularyOf(counts).join(' '), readings } satisfies LatinTable);
  const latinFile = `latin.${digest(words)}.json`;
  files.set(latinFile, words);
  const sizes = [...files]
    .filter(([name]) => !/\.js$|-entry\.json$/.test(name))
    .map(([name, content]): [string, number] => [name, Buffer.byteLength(content)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const version = digest(JSON.stringify([sizes, tables]));
  files.set(
    'tables.json',
    JSON.stringify({ version, indexes, files: sizes, latin: latinFile, ...tables } satisfies Tables),
  );
  return files;
}

/**
 * To Pagefind a pack is one record, of which a reader's browser looks at each text by itself: a record a turn is indexed in
 * twice the time, and its index is larger. Each text is cut into tokens once, for the index and for all that is counted.
 *
 * @param keys of the glossary's entries, in the order of the names.
 */
async function addIndex(
  { name, locale, part, records }: RecordList,
  keys: readonly string[],
  files: SearchFiles,
  words: WordCounts,
): Promise<IndexTable> {
  const { index, errors } = await createIndex();
  if (!index) throw pagefindError(errors);
  let count = 0;
  let han = 0;
  const groups = inPacks(records);
  // One after the other, each would wait for Pagefind's process to answer; it takes them in the order in which they are sent.
  const added = await Promise.all(
    groups.map((group, i) => {
      const texts = group.map(({ text }) => tokens(text));
      for (const found of texts) {
        count += found.length;
        for (const { isHan } of found) if (isHan) han++;
        countWords(words, found);
      }
      // One language for all: Pagefind cuts Chinese into words of its own wherever it is told that it is Chinese.
      return index.addCustomRecord({ url: String(i), content: indexed(texts), language: 'en', meta: {} });
    }),
  );
  const written = await index.getFiles();
  const failed = [...added, written].flatMap((one) => one.errors);
  if (failed.length > 0) throw pagefindError(failed);

  const packs: IndexTable['packs'] = [];
  for (const { path, content } of written.files) {
    if (path.endsWith('.pf_fragment')) {
      const { id, url } = fragment(path, content);
      const text = JSON.stringify(groups[Number(url)]);
      const file = `${name}/texts/${digest(text)}.json`;
      files.set(file, text);
      packs[Number(url)] = { id, file };
    } else if (/\.(pf_meta|pf_index)$|pagefind-entry\.json$/.test(path)) files.set(`${name}/${path}`, content);
    else if (path === 'pagefind.js' || path === PROGRAM) files.set(path, content);
  }
  const packOf = new Map(groups.flatMap((group, i) => group.map(({ key }) => [key, i] as const)));
  return {
    name,
    locale,
    part,
    meta: [...files.keys()].find((file) => file.startsWith(`${name}/`) && file.endsWith('.pf_meta'))!,
    hasHan: han > count * SOME,
    total: records.length,
    average: Math.round(count / records.length),
    packs,
    ...(part === 'glossary' && { entries: keys.map((key) => packOf.get(key) ?? -1) }),
  };
}

/** The records in their order: what stands together in the talk is fetched together. */
function inPacks(records: readonly StoredRecord[]): StoredRecord[][] {
  const packs: StoredRecord[][] = [];
  let size = Infinity;
  for (const record of records) {
    if (size > PACK) {
      packs.push([]);
      size = 0;
    }
    size += Buffer.byteLength(record.text);
    packs.at(-1)!.push(record);
  }
  return packs;
}

const pagefindError = (errors: readonly string[]) => new Error(`Pagefind: ${errors.join('; ')}`);

/** Pagefind's name for a record, which stands in the name of its fragment, and our address of it, in the fragment. */
function fragment(path: string, content: Uint8Array): { id: string; url: string } {
  const id = /([^/]+)\.pf_fragment$/.exec(path)![1]!;
  const text = gunzipSync(content).toString('utf8').slice(SIGNATURE.length);
  const { url } = JSON.parse(text) as { url: string };
  return { id, url };
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 10);
