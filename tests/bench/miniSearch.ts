import { readFile } from 'node:fs/promises';
import MiniSearch from 'minisearch';
import type { Book } from '../../src/book/types.ts';
import { locales } from '../../src/locales.ts';
import { searchRecords } from '../../src/outputs/searchRecords.ts';
import { brotli } from './brotli.ts';
import type { System } from './measure.ts';

/** Latin words, Han characters and pairs of neighbouring ones. */
function tokenize(text: string): string[] {
  return (text.normalize('NFKC').match(/\p{Script=Han}+|[a-z0-9]+/giu) ?? []).flatMap((part) => {
    if (!/\p{Script=Han}/u.test(part)) return [part];
    const signs = [...part];
    return [...signs, ...signs.slice(1).map((sign, i) => signs[i]! + sign)];
  });
}

/** For a query the pairs alone, where there are any: they tell more than the characters. */
function tokenizeQuery(text: string): string[] {
  const all = tokenize(text);
  const pairs = all.filter((token) => /^\p{Script=Han}{2}$/u.test(token));
  return pairs.length > 0 ? all.filter((token) => !/^\p{Script=Han}$/u.test(token)) : all;
}

/** MiniSearch with bigrams over the turns in both languages, all of it loaded for the first query. */
export async function miniSearch(book: Book): Promise<System> {
  const options = { fields: ['text'], idField: 'id', storeFields: ['key'], tokenize };
  const records = searchRecords(book, locales)
    .filter(({ part }) => part === 'talk')
    .flatMap(({ locale, records: list }) =>
      list.filter(({ kind }) => kind === 'talk').map(({ key, text }) => ({ id: `${locale} ${key}`, key, text })),
    );
  const index = new MiniSearch<(typeof records)[number]>(options);
  index.addAll(records);
  const stored = JSON.stringify(index);
  const library = await readFile(new URL(import.meta.resolve('minisearch')));
  const bytes = brotli(stored) + brotli(library) + brotli(JSON.stringify(records));
  const search = (in_: MiniSearch, query: string) =>
    in_.search(query, { combineWith: 'AND', tokenize: tokenizeQuery }).map(({ key }) => key as string);
  return {
    name: 'MiniSearch',
    search: (query) => Promise.resolve([...new Set(search(index, query))]),
    cold(query) {
      const start = performance.now();
      search(MiniSearch.loadJSON(stored, options), query);
      return Promise.resolve({ bytes, milliseconds: performance.now() - start });
    },
  };
}
