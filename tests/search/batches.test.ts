import { expect, test } from 'vitest';
import type { Library } from '../../src/search/Library.ts';
import { searchIn } from '../../src/search/search.ts';
import type { StoredRecord } from '../../src/search/tables.ts';
import { foundBy } from '../support/searchLibrary.ts';

/** A library of one index, with packs of so many records that hold a word; some hold it more often. */
function libraryWith(sizes: readonly number[]): Library {
  const packs = sizes.map((size, pack) =>
    Array.from({ length: size }, (_, i): StoredRecord => {
      const key = `c01-t${String(pack * 100 + i).padStart(3, '0')}`;
      return { key, kind: 'talk', text: `${'model '.repeat(1 + (i % 3))}and ten other words of one text` };
    }),
  );
  const total = packs.flat().length;
  const names = packs.map((_, i) => ({ id: `pack${i}`, file: `${i}.json` }));
  return {
    tables: {
      version: '',
      indexes: [
        { name: 'en-talk', locale: 'en', part: 'talk', hasHan: false, total, average: 9, meta: '', packs: names },
      ],
      files: [],
      latin: '',
      simplified: '',
      names: '',
      locales: ['en'],
      chapters: [],
      speakers: [],
    },
    candidates: () => Promise.resolve(names.map(({ id }) => ({ id, score: 1 }))),
    records: (_, ids) => Promise.resolve(ids.flatMap((id) => packs[names.findIndex((one) => one.id === id)]!)),
    entry: () => Promise.resolve(undefined),
    latin: () => Promise.resolve({ words: 'model', readings: '' }),
  };
}

test('the packs of later batches are searched too', async () => {
  const { hits, isComplete } = await foundBy(searchIn(libraryWith([20, 20, 20, 20, 20, 20, 20, 1])), 'model', 'en');
  expect(isComplete).toBe(true);
  expect(hits).toHaveLength(141);
});

test('a word in every text counts for a hit, never against it, though the packs to come are smaller', async () => {
  const { hits } = await foundBy(searchIn(libraryWith([20, 20, 20, 20, 20, 20, 1, 1, 1, 1])), 'model', 'en');
  expect(Math.min(...hits.map(({ score }) => score))).toBeGreaterThan(0);
});
