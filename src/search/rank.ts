import { TIERS, type Tier } from './match.ts';

/** What BM25 has to know of a match: https://en.wikipedia.org/wiki/Okapi_BM25 */
export interface Weighed {
  /** How often each word of the query occurs in the text. */
  counts: readonly number[];
  /** In how many texts each word occurs, and how many there are. */
  frequencies: readonly number[];
  total: number;
  /** The length of the text and the average, in tokens. */
  length: number;
  average: number;
}

const K1 = 1.2;
const B = 0.75;

/** The BM25 score of a text for a query, with the usual constants; never below zero. */
export function bm25({ counts, frequencies, total, length, average }: Weighed): number {
  return counts.reduce((sum, count, i) => {
    const inverse = Math.log(1 + (total - frequencies[i]! + 0.5) / (frequencies[i]! + 0.5));
    return sum + (inverse * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
  }, 0);
}

export interface Ranked {
  tier: Tier;
  score: number;
  /** Whether the text is in the reader's language. */
  isOwn: boolean;
  /** Decides where all else is equal. */
  key: string;
}

/** The order of hits: by tier; then what is in the reader's language; then by score; then as in the talk. */
export const compareHits = (a: Ranked, b: Ranked): number =>
  TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
  Number(b.isOwn) - Number(a.isOwn) ||
  b.score - a.score ||
  (a.key < b.key ? -1 : 1);
