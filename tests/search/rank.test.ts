import { describe, expect, test } from 'vitest';
import { bm25, compareHits, type Ranked } from '../../src/search/rank.ts';

const weighed = { counts: [1], frequencies: [10], total: 100, length: 50, average: 50 };
const ranked = (rest: Partial<Ranked>): Ranked => ({ tier: 'run', score: 1, isOwn: true, key: 'c01-t01', ...rest });

describe('BM25', () => {
  test('weighs more what is said more often, in a shorter text, and in fewer texts', () => {
    expect(bm25({ ...weighed, counts: [3] })).toBeGreaterThan(bm25(weighed));
    expect(bm25({ ...weighed, length: 20 })).toBeGreaterThan(bm25(weighed));
    expect(bm25({ ...weighed, frequencies: [2] })).toBeGreaterThan(bm25(weighed));
  });

  test('is what the formula gives: idf · 2.2 / 2.2 for one occurrence in a text of average length', () => {
    expect(bm25(weighed)).toBeCloseTo(Math.log(1 + 90.5 / 10.5), 10);
  });
});

test('hits stand by tier, then in the reader’s language, then by score, then as in the talk', () => {
  const best = [
    ranked({ tier: 'name', score: 0 }),
    ranked({ score: 2 }),
    ranked({}),
    ranked({ key: 'c01-t02' }),
    ranked({ isOwn: false, score: 9 }),
    ranked({ tier: 'inside', score: 9 }),
    ranked({ tier: 'scattered', score: 9 }),
    ranked({ tier: 'translation', score: 9 }),
  ];
  expect([...best].reverse().sort(compareHits)).toEqual(best);
});
