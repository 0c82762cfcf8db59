import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { placesFor } from '../../src/search/places.ts';

const { speakers, chapters } = readBook('.');
const pathsFor = (query: string) => placesFor(query, { speakers, chapters }).map(({ path }) => path);

describe('a query names', () => {
  test.each([
    ['黄东旭', 'speakers/huang-dongxu/'],
    ['东旭', 'speakers/huang-dongxu/'],
    ['huangdongxu', 'speakers/huang-dongxu/'],
    ['Lin Yonghua', 'speakers/lin-yonghua/'],
    ['第6章', 'chapters/06-rag/'],
    ['第六章', 'chapters/06-rag/'],
    ['第十三章', 'chapters/13-milestones/'],
    ['Chapter 6', 'chapters/06-rag/'],
    ['一时之需', 'chapters/06-rag/'],
    ['stopgap, or here to stay', 'chapters/06-rag/'],
  ])('“%s” the page %s', (query, path) => {
    expect(pathsFor(query)).toContain(path);
  });

  test.each(['', '的', 'ai', 'agent', '第99章', 'chapter', '章', '，', 'the'])('“%s” none', (query) => {
    expect(pathsFor(query)).toEqual([]);
  });

  test('few pages at most', () => {
    for (const { title } of chapters)
      for (const one of Object.values(title)) expect(pathsFor(one).length).toBeLessThanOrEqual(3);
  });
});
