import { type Readings, readReadings, spelled } from './pinyin.ts';
import { type Plan, planText } from './plan.ts';
import { respaced } from './respaced.ts';
import type { LatinTable, NamedEntry } from './tables.ts';
import { corrected } from './typingErrors.ts';

// What only a query with Latin letters needs. It is loaded with the table that it looks into, and not before.

/** What a query may mean that is nowhere as it is typed. */
export interface Meant {
  query: string;
  because: 'typing' | 'pinyin';
}

/** Tables that were taken apart. */
const known = new WeakMap<LatinTable, ReturnType<typeof takenApart>>();

function takenApart(table: LatinTable) {
  const words = table.words.split(' ');
  return { words, wordSet: new Set(words), readings: readReadings(table) };
}

/** The Chinese that a query spells, or else the query as the text has its words; undefined where that is what was typed. */
export function meantBy(
  query: string,
  wanted: Plan,
  entries: readonly NamedEntry[],
  table: LatinTable,
): Meant | undefined {
  const parts = known.get(table) ?? takenApart(table);
  known.set(table, parts);
  const { words, wordSet, readings } = parts;
  const chinese = fromPinyin(query, entries, readings);
  if (chinese !== undefined) return { query: chinese, because: 'pinyin' };
  const mended = respaced(wanted, words, wordSet) ?? withoutSlips(wanted, words);
  return mended === undefined ? undefined : { query: mended, because: 'typing' };
}

/** The Chinese that was typed in Latin letters, where it is part of a name in the glossary. */
function fromPinyin(query: string, entries: readonly NamedEntry[], readings: Readings): string | undefined {
  const typed = query
    .toLowerCase()
    .replace(/[\s'’]/g, '')
    .replace(/ü/g, 'v');
  if (!/^[a-z0-9]{3,}$/.test(typed)) return undefined;
  const found = entries
    .flatMap(({ names }) => names)
    .filter((name) => HAN.test(name))
    .flatMap((name) => {
      const part = spelled(typed, name, readings);
      if (!part || !HAN.test(part.part)) return [];
      return [{ ...part, at: name.indexOf(part.part), length: name.length }];
    })
    .sort((a, b) => Number(b.isWhole) - Number(a.isWhole) || a.at - b.at || a.length - b.length);
  return found[0]?.part;
}

const HAN = /\p{Script=Han}/u;

/** The query with its Latin words corrected that neither are nor begin any word of the text; undefined where all do. */
function withoutSlips(wanted: Plan, vocabulary: readonly string[]): string | undefined {
  const isKnown = (word: string) => vocabulary.some((known) => known.startsWith(word));
  const mend = (word: string) => (isKnown(word) ? word : (corrected(word, vocabulary) ?? word));
  const mended = planText(wanted, ({ text, isHan }) => (isHan ? text : mend(text)));
  return mended === planText(wanted) ? undefined : mended;
}
