import { namesOf } from '../../src/book/glossary/names.ts';
import { plainText } from '../../src/book/plainText.ts';
import type { Book } from '../../src/book/types.ts';

/** What a search must find, told by looking through the text of the book itself, with nothing of the search's own code. */
export interface Gold {
  /** Names and aliases of the glossary. */
  names: string[];
  /** Runs of 1 to 6 Han characters, drawn from all over the talk. */
  runs: string[];
  /** Latin words and figures of the talk, in either language. */
  words: string[];
  /** The turns whose text holds a string; a Latin letter or figure at its edge is the edge of a word there too. */
  turnsWith(string: string): string[];
}

/** One spelling for every dash: nobody types the one that was printed. */
const dashes = (text: string) => text.replace(/[‐‑–—]+/g, '-');

const LATIN = '[A-Za-z0-9\\u00c0-\\u024f]';

/** @param seed for the draw: the same seed draws the same runs. */
export function goldOf(book: Book, seed: number, runs = 1000): Gold {
  const turns = book.chapters
    .flatMap((chapter) => chapter.turns)
    .map(({ id, paragraphs }) => ({
      id,
      paragraphs: paragraphs.flatMap(({ content }) =>
        Object.values(content).map((phrases) => dashes(plainText(phrases))),
      ),
    }));
  const all = turns.flatMap(({ paragraphs }) => paragraphs);
  const stretches = all.flatMap((text) => text.match(/\p{Script=Han}+/gu) ?? []);
  const random = randomFrom(seed);
  // Every character of the talk is as likely as every other to be where a run begins.
  const starts = stretches.flatMap((stretch) => [...stretch].map((_, i) => stretch.slice(i, i + 6)));
  return {
    names: [...new Set(book.glossary.flatMap(namesOf))],
    runs: Array.from({ length: runs }, () => {
      const start = starts[Math.floor(random() * starts.length)]!;
      return start.slice(0, 1 + Math.floor(random() * 6));
    }),
    words: [...new Set(all.flatMap((text) => text.match(/[A-Za-z0-9]+(?:[-.’][A-Za-z0-9]+)*/g) ?? []))].sort(),
    turnsWith(string) {
      const before = /^[a-z0-9]/i.test(string) ? `(?<!${LATIN})` : '';
      const after = /[a-z0-9]$/i.test(string) ? `(?!${LATIN})` : '';
      const pattern = new RegExp(before + RegExp.escape(dashes(string)) + after, 'iu');
      return turns.filter(({ paragraphs }) => paragraphs.some((text) => pattern.test(text))).map(({ id }) => id);
    },
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Score {
  recall: number;
  precision: number;
}

/** Recall and precision over many queries, each query counting as much as every other. */
export function scoreOf(answers: readonly { found: readonly string[]; gold: readonly string[] }[]): Score {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const both = answers.map(({ found, gold }) => ({
    found,
    gold,
    right: found.filter((id) => gold.includes(id)).length,
  }));
  return {
    recall: mean(both.filter(({ gold }) => gold.length > 0).map(({ gold, right }) => right / gold.length)),
    precision: mean(both.filter(({ found }) => found.length > 0).map(({ found, right }) => right / found.length)),
  };
}
