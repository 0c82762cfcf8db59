import { expect, test } from 'vitest';
import { textParts } from '../../../src/outputs/pictures/textParts.ts';

/** A face of which each Chinese character is as wide as the size, and all else half as wide. */
const measure = (text: string, size: number) =>
  [...text].reduce((sum, character) => sum + (/\p{Script=Han}|，/u.test(character) ? size : size / 2), 0);
const partsOf = (text: string, anchor?: 'end') =>
  textParts(text, { x: 100, y: 50.4, size: 20, fill: '#000', ...(anchor && { anchor }) }, { measure });
/** Each part's words, and where they begin. */
const placed = (text: string, anchor?: 'end') =>
  partsOf(text, anchor).map(({ x, elements }): [string, number] => [
    />(.*)</.exec(elements)![1]!,
    x + Number(/x="(\d+)"/.exec(elements)![1]),
  ]);

test('a Chinese character is a part, and a word between spaces with its marks', () => {
  expect(placed('模型，“RAG”与 MoE')).toEqual([
    ['模', 100],
    ['型', 120],
    ['，', 140],
    ['“RAG”', 160],
    ['与', 210],
    ['MoE', 240],
  ]);
  expect(placed('It’s all one.')).toEqual([
    ['It’s', 100],
    ['all', 150],
    ['one.', 190],
  ]);
});

test('the parts of a line end where the line is to end', () => {
  expect(placed('模型 AI', 'end')).toEqual([
    ['模', 30],
    ['型', 50],
    ['AI', 80],
  ]);
});

test('the same word is the same part wherever it stands, on whole pixels', () => {
  const [first, second] = partsOf('at 型at');
  const third = partsOf('at 型at')[2]!;
  expect([first!.elements, first!.width, first!.height]).toEqual([third.elements, third.width, third.height]);
  expect(second!.elements).not.toBe(first!.elements);
  for (const { x, y, width, height } of [first!, third])
    expect([x, y, width, height].every(Number.isInteger)).toBe(true);
  expect(first!.y).toBe(third.y);
});

test('what a word holds is text and no markup', () => {
  expect(partsOf('a<b&c')[0]!.elements).toContain('a&lt;b&amp;c');
});
