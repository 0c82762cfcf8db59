import { expect, test } from 'vitest';
import { chapterWindow, WINDOW } from '../../src/render/chapterWindow.ts';

const chapters = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

test('few chapters are all listed, wherever one is', () => {
  for (const current of [-1, 0, 6, 12]) expect(chapterWindow(chapters(WINDOW), current)).toEqual(chapters(WINDOW));
});

test('of many, the first, the last and the neighbours are', () => {
  expect(chapterWindow(chapters(1300), 649)).toEqual([1, ...chapters(1300).slice(644, 655), 1300]);
});

test('a list is as long at the ends as in the middle, and in order, with the chapter itself in it', () => {
  for (let current = 0; current < 40; current++) {
    const shown = chapterWindow(chapters(40), current);
    expect(shown).toHaveLength(WINDOW);
    expect(shown).toContain(current + 1);
    expect([...new Set(shown)].sort((a, b) => a - b)).toEqual(shown);
  }
});
