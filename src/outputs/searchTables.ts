import type { DictGroup } from 'opencc-js/core';
import { configs } from 'opencc-js/preset/t2cn';
import { namesOf } from '../book/glossary/names.ts';
import type { Book } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { readings } from '../render/pinyin.ts';
import type { LatinTable, Tables } from '../search/tables.ts';
import type { Token } from '../search/tokens.ts';
import type { RecordList } from './searchRecords.ts';

/** The blocks of Unicode that the characters of everyday Chinese are in: CJK Unified Ideographs and Extension A. */
const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]$/;

export type BookTables = Pick<Tables, 'simplified' | 'names' | 'locales' | 'chapters' | 'speakers'>;

/** What the search knows of the book beside its text. */
export function searchTables(book: Book, locales: readonly Locale[], lists: readonly RecordList[]): BookTables {
  const keys = locales.map(({ key }) => key);
  return {
    simplified: simplifiedPairs(lists.flatMap(({ records }) => records.map(({ text }) => text))),
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
 * The traditional characters, of the mainland, Taiwan and Hong Kong, whose simplified form is in texts, each with it.
 * Made by OpenCC's tables; a reader's browser gets these pairs and not the library.
 */
export function simplifiedPairs(texts: readonly string[]): string {
  const isPresent = charactersOf(texts);
  const chains = ['t2s', 'tw2s', 'hk2s'].map((name) => configs[name]!.conversionChain.map(singles));
  const signs = new Set(chains.flatMap((steps) => steps.flatMap((step) => [...step.keys()])));
  const pairs = [...signs].sort().map((sign) => {
    if (!HAN.test(sign) || isPresent(sign)) return '';
    const simple = chains.map((steps) => converted(sign, steps)).find((one) => one !== sign);
    return simple && [...simple].length === 1 && isPresent(simple) ? sign + simple : '';
  });
  return pairs.join('');
}

/** Whether a character stands in texts. A set of all of them would be asked for each of millions. */
function charactersOf(texts: readonly string[]): (character: string) => boolean {
  const units = new Uint8Array(2 ** 16);
  const pairs = new Set<string>();
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[unit] = 1;
      if (unit >= 0xd800 && unit < 0xdc00) pairs.add(text.slice(i, i + 2));
    }
  }
  return (character) => (character.length === 1 ? units[character.charCodeAt(0)] === 1 : pairs.has(character));
}

/**
 * What OpenCC makes of a character that stands alone. Its own converter builds what finds phrases in a text first, which takes
 * many times as long.
 *
 * @param steps from one way of writing to the next.
 */
const converted = (sign: string, steps: readonly ReadonlyMap<string, string>[]) =>
  steps.reduce((known, step) => step.get(known) ?? known, sign);

/** The single characters of a group of dictionaries, of which the first that knows one decides. */
const singles = (group: DictGroup) => new Map(group.toReversed().flatMap(signsIn));

/** The single characters of a dictionary, which is written `萬 万|與 与`. */
function signsIn(dictionary: DictGroup[number]): [string, string][] {
  const lines = typeof dictionary === 'string' ? dictionary.split('|').map((line) => line.split(' ')) : dictionary;
  return lines.flatMap(([from, to]) => (from!.length === 1 ? [[from!, to!]] : []));
}

/** The readings of the characters in the glossary's names: what a query in Latin letters needs beside the texts' words. */
export function readingsOf({ glossary }: Pick<Book, 'glossary'>): LatinTable['readings'] {
  const pairs = glossary
    .flatMap(namesOf)
    .flatMap(readings)
    .map(({ character, reading }) => character + reading);
  return [...new Set(pairs)].sort().join('');
}

/** How often each Latin word or figure stands in the texts. */
export type WordCounts = Map<string, number>;

/** Adds the Latin words and figures of a text. */
export function countWords(counts: WordCounts, found: readonly Token[]): void {
  for (const { text: word, isHan } of found) {
    if (!isHan) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}

/** The words that have a letter, the most frequent first; those that are as frequent, by letter. */
export function vocabularyOf(counts: WordCounts): string[] {
  return [...counts]
    .filter(([word]) => /\p{L}/u.test(word))
    .sort(([a, m], [b, n]) => classOf(n) - classOf(m) || (a < b ? -1 : 1))
    .map(([word]) => word);
}

/** Frequencies are told apart by powers of two only: words by letter are smaller on the way than words by count. */
const classOf = (count: number) => Math.floor(Math.log2(count));
