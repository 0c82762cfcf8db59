import { describe, expect, test } from 'vitest';
import { addressOf, facetCounts, filtered, filtersIn } from '../../src/search/facets.ts';
import type { Hit } from '../../src/search/search.ts';

const hit = (rest: Partial<Hit>): Hit => ({
  key: 'c01-t01',
  kind: 'talk',
  anchor: 'c01-t01',
  chapter: 'c01',
  speaker: 'li',
  locales: ['zh'],
  tier: 'run',
  score: 1,
  isOwn: true,
  excerpt: [''],
  ...rest,
});
const hits = [
  hit({}),
  hit({ key: 'c01-t02', speaker: 'lin', locales: ['zh', 'en'] }),
  hit({ key: 'c02-t01', chapter: 'c02', locales: ['en'] }),
  { ...hit({ key: 'rag', kind: 'glossary' }), chapter: undefined, speaker: undefined } as unknown as Hit,
];

describe('filters', () => {
  test('let through what fits all of them', () => {
    expect(filtered(hits, { speaker: 'li', lang: 'en' }).map(({ key }) => key)).toEqual(['c02-t01']);
    expect(filtered(hits, {})).toEqual(hits);
  });

  test('count what each value would leave, the others being as they are', () => {
    expect(Object.fromEntries(facetCounts(hits, { speaker: 'li' }, 'speaker'))).toEqual({ li: 2, lin: 1 });
    expect(Object.fromEntries(facetCounts(hits, { speaker: 'li' }, 'chapter'))).toEqual({ c01: 1, c02: 1 });
    expect(Object.fromEntries(facetCounts(hits, {}, 'lang'))).toEqual({ zh: 3, en: 2 });
  });

  test('stand in the address, and come out of it as they went in', () => {
    const filters = { speaker: 'li', kind: 'talk' };
    expect(addressOf('R&D 数据', filters)).toBe('?q=R%26D+%E6%95%B0%E6%8D%AE&speaker=li&kind=talk');
    expect(filtersIn(new URLSearchParams(addressOf('x', filters)))).toEqual(filters);
    expect(filtersIn(new URLSearchParams('?other=1&chapter='))).toEqual({});
    expect(addressOf('', {})).toBe('');
  });
});
