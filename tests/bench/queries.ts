import { Converter } from 'opencc-js/cn2t';
import type { Book } from '../../src/book/types.ts';
import { typed as pinyin } from '../../src/render/pinyin.ts';
import { type Gold, randomFrom } from '../support/gold.ts';

interface QueryClass {
  name: string;
  typed: string[];
  /** The turns that the query at a place must find. */
  wanted(i: number): readonly string[];
}

const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** The classes of queries that readers type. */
export function queriesOf(gold: Gold, book: Book, seed: number): QueryClass[] {
  const random = randomFrom(seed);
  const some = <T>(all: readonly T[], count: number) =>
    Array.from({ length: count }, () => all[Math.floor(random() * all.length)]!);
  const as = (name: string, meant: string[], type = (query: string) => query): QueryClass => {
    const known = meant.map((query) => gold.turnsWith(query));
    return { name, typed: meant.map(type), wanted: (i) => known[i]! };
  };
  const inTalk = (names: readonly string[]) => names.filter((name) => gold.turnsWith(name).length > 0);
  const hanNames = inTalk(gold.names.filter(isHan));
  const words = gold.words.filter((word) => /^[a-z]{5,}$/.test(word));
  const missing = (word: string) => word.slice(0, 2) + word.slice(3);
  const pairs = some(hanNames, 60).map((one, i) => [one, hanNames[(i * 7) % hanNames.length]!] as const);
  const both = pairs.map(([a, b]) => gold.turnsWith(a).filter((turn) => gold.turnsWith(b).includes(turn)));
  const entries = book.glossary.filter(({ name }) => isHan(name['zh']!));
  return [
    as('names', inTalk(gold.names)),
    as('runs of Han', gold.runs),
    as('Latin words', some(gold.words, 200)),
    { name: 'two words', typed: pairs.map((pair) => pair.join(' ')), wanted: (i) => both[i]! },
    as('traditional', hanNames, Converter({ from: 'cn', to: 't' })),
    as('pinyin', inTalk(entries.map(({ name }) => name['zh']!)), pinyin),
    as(
      'slips',
      some(words, 100).filter((word) => !gold.words.includes(missing(word))),
      missing,
    ),
  ];
}
