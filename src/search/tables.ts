/** What kind of thing a hit leads to. */
export const KINDS = ['talk', 'glossary', 'note'] as const;
export type Kind = (typeof KINDS)[number];

/** A text that can be found: a turn, a note or a glossary entry in one language. */
export interface StoredRecord {
  /** What it leads to: `c05-t07`, `c01-n1`, or a glossary entry's id. The same in every language. */
  key: string;
  kind: Kind;
  text: string;
  /** The speaker's id; none for a glossary entry or a note. */
  speaker?: string;
  /** The element to go to, where it is not the key. */
  anchor?: string;
}

/** One of the indexes: the talk with its notes, or the glossary, in one language. */
export interface IndexTable {
  /** Its folder: `zh-talk`. */
  name: string;
  locale: string;
  part: 'talk' | 'glossary';
  /** Whether Chinese is written in it. */
  hasHan: boolean;
  /** How many records it has, and how many tokens these have on average. */
  total: number;
  average: number;
  /** The file in which Pagefind says what is where in it. */
  meta: string;
  /** The packs of its records, in their order, each with Pagefind's name for it. */
  packs: { id: string; file: string }[];
  /** Of a glossary, the number of the pack that holds each entry, in the order of the names; -1 for one that it lacks. */
  entries?: number[];
}

/** The folder of the site that the search's files are in. */
export const SEARCH_FOLDER = 'pagefind';

/** Pagefind's program for indexes in English, which ours are for it whatever their language: see searchFiles. */
export const PROGRAM = 'wasm.en.pagefind';

/** What the search has to know before it looks at an index. Written at build; names of files are relative to it. */
export interface Tables {
  /** Changes with the index. */
  version: string;
  indexes: IndexTable[];
  /** Every other file with its size in bytes: for telling whether it came whole, and for fetching all of them ahead. */
  files: [name: string, size: number][];
  /** What a query in Latin letters needs beside: see LatinTable. */
  latin: string;
  /** A traditional character and its simplified one, pair after pair. */
  simplified: string;
  /** A line an entry: its id, its name in each locale, then its other names, with tabs between. */
  names: string;
  /** The locales, in the order of the names. */
  locales: string[];
  chapters: { id: string; slug: string; title: Record<string, string> }[];
  speakers: { id: string; name: Record<string, string> }[];
}

/** What tells pinyin from English and slips from words; a file of its own, since a query in Chinese needs nothing of it. */
export interface LatinTable {
  /** The Latin words of all the texts with a space between, the most frequent first. */
  words: string;
  /** The readings in the glossary's names: `具ju智zhi`. A character with two readings stands twice. */
  readings: string;
}

/** A glossary entry as the search knows it. */
export interface NamedEntry {
  id: string;
  /** Its name in each locale, by key. */
  name: Record<string, string>;
  /** All of its names, its own first. */
  names: string[];
}

/** The glossary's names, out of their table. */
export const readNames = ({ names, locales }: Pick<Tables, 'names' | 'locales'>): NamedEntry[] =>
  names.split('\n').flatMap((line) => {
    const [id, ...all] = line.split('\t');
    if (!id) return [];
    const name = Object.fromEntries(locales.map((locale, i) => [locale, all[i]!]));
    return [{ id, name, names: [...new Set(all)] }];
  });

/** Traditional characters with their simplified ones, out of their table. */
export function readSimplified({ simplified }: Pick<Tables, 'simplified'>): Map<string, string> {
  const signs = [...simplified];
  return new Map(signs.flatMap((sign, i) => (i % 2 === 0 ? [[sign, signs[i + 1]!] as const] : [])));
}
