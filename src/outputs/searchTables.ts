import { Converter } from 'opencc-js/t2cn';
import { namesOf } from '../book/glossary/names.ts';
import type { Book } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { readings } from '../render/pinyin.ts';
import type { LatinTable, Tables } from '../search/tables.ts';
import type { Token } from '../search/tokens.ts';
import type { RecordList } from './searchRecords.ts';

/** The blocks of Unicode that the characters of everyday Chinese are in: CJK Unified Ideographs and Extension A. */
const HAN = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

export type BookTables = Pick<Tables, 'simplified' | 'names' | 'locales' | 'chapters' | 'speakers'>;

/** What the search knows of the book beside its text. */
export function searchTables(book: Book, locales: readonly Locale[], lists: readonly RecordList[]): BookTables {
  const keys = locales.map(({ key }) => key);
  return {
    simplified: simplifiedPairs(lists.flatMap(({ records }) => records.map(({ text }) => text)).join('')),
    names: book.glossary
      .map((entry) =>
        nameLine(
          entry.id,
          keys.map((key) => entry.name[key] ?? ''),
          namesOf(entry),
        ),
      )
      .join('\n'),
    locales: keys,
    chapters: book.chapters.map(({ id, slug, title }) => ({ id, slug, title })),
    speakers: book.speakers.map(({ id, name }) => ({ id, name })),
  };
}

function nameLine(id: string, own: readonly string[], all: readonly string[]): string {
  return [id, ...own, ...all.filter((name) => !own.includes(name))].join('\t');
}

/**
 * The traditional characters, of the mainland, Taiwan and Hong Kong, whose simplified form is in a text, each with it.
 * Made by OpenCC's tables; a reader's browser gets these pairs and not the library.
 */
export function simplifiedPairs(text: string): string {
  const present = new Set(text);
  const signs = HAN.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
  ).filter((sign) => !present.has(sign));
  // A line a sign, so that none is read together with the next.
  const converted = (['t', 'tw', 'hk'] as const).map((from) =>
    Converter({ from, to: 'cn' })(signs.join('\n')).split('\n'),
  );
  const pairs = signs.map((sign, i) => {
    const simple = converted.map((lines) => lines[i]!).find((one) => one !== sign);
    return simple && [...simple].length === 1 && present.has(simple) ? sign + simple : '';
  });
  return pairs.join('');
}

/** The readings of the characters in the glossary's names: what a query in Latin letters needs beside the texts' words. */
export function readingsOf({ glossary }: Pick<Book, 'glossary'>): LatinTable['readings'] {
  const pairs = glossary
    .flatMap(namesOf)
    .flatMap(readings)
    .map(({ character, reading }) => character + reading);
  return [...new Set(pairs)].sort().join('');
}

/** How often each Latin word stands in the texts. */
export type WordCounts = Map<string, number>;

/** Adds the Latin words of a text. */
export function countWords(counts: WordCounts, found: readonly Token[]): void {
  for (const { text: word, isHan } of found) {
    if (!isHan && /\p{L}/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

/** The words, the most frequent first; those that are as frequent, by letter. */
export function vocabularyOf(counts: WordCounts): string[] {
  return [...counts].sort(([a, m], [b, n]) => classOf(n) - classOf(m) || (a < b ? -1 : 1)).map(([word]) => word);
}

/** Frequencies are told apart by powers of two only: words by letter are smaller on the way than words by count. */
const classOf = (count: number) => Math.floor(Math.log2(count));
