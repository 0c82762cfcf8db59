import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { locales, sourceLocale } from '../../../src/locales.ts';
import { readBook } from '../../../src/book/readBook.ts';
import { editionsOf } from '../../../src/outputs/editions.ts';
import { chapterDrawing } from '../../../src/outputs/pictures/chapterDrawing.ts';
import { coverDrawing } from '../../../src/outputs/pictures/coverDrawing.ts';
import { makePainter } from '../../../src/outputs/pictures/makePainter.ts';
import { pictureBook } from '../../../src/outputs/pictures/PictureBook.ts';
import { pictureWords } from '../../../src/outputs/pictures/pictureWords.ts';
import { fixtureBook } from '../../support/fixtureBook.ts';

const book = pictureBook(await fixtureBook());
const words = pictureWords(book, locales);
const cache = await mkdtemp(join(tmpdir(), 'pictures-'));
afterAll(() => rm(cache, { recursive: true }));
const painter = await makePainter(words, cache);

describe('the picture of a chapter', () => {
  test('is a PNG of 1200 × 630, the same each time', async () => {
    const [once, again] = [painter, await makePainter(words, cache)].map((one) =>
      Buffer.from(one.paint(chapterDrawing(book, book.chapters[0], sourceLocale, one))),
    );
    expect(once!.subarray(1, 4).toString()).toBe('PNG');
    expect([once!.readUInt32BE(16), once!.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(once!.equals(again!)).toBe(true);
  });

  test('differs by chapter and by language', () => {
    const [chapter] = book.chapters;
    const pictures = [
      chapterDrawing(book, chapter, locales[0], painter),
      chapterDrawing(book, chapter, locales[1], painter),
      chapterDrawing(book, book.chapters[1], locales[0], painter),
      chapterDrawing(book, undefined, locales[0], painter),
    ].map((svg) => Buffer.from(painter.paint(svg)).toString('base64'));
    expect(new Set(pictures).size).toBe(4);
  });
});

describe('the painter', () => {
  test('measures a line, in proportion to its size', () => {
    const width = painter.measure('letters', 40);
    expect(width).toBeGreaterThan(60);
    expect(width).toBeLessThan(7 * 40);
    expect(painter.measure('letters', 80)).toBeCloseTo(2 * width);
    expect(painter.measure('信', 40)).toBe(40);
    expect(painter.measure('iii', 40)).toBeLessThan(painter.measure('MMM', 40));
  });

  test('refuses what its face was not cut for, instead of drawing nothing', () => {
    expect(() => painter.paint('<svg xmlns="http://www.w3.org/2000/svg"><text>龘</text></svg>')).toThrow('“龘”');
  });
});

describe('what is published', async () => {
  const published = pictureBook(await readBook('.'));
  const real = await makePainter(pictureWords(published, locales), cache);
  const pictures = [
    ...locales.flatMap((locale) =>
      [undefined, ...published.chapters].map((chapter): [string, string] => [
        `${chapter?.slug ?? 'home'} in ${locale.lang}`,
        chapterDrawing(published, chapter, locale, real),
      ]),
    ),
    ...editionsOf(locales).map((edition): [string, string] => [
      `the cover of ${edition.key}`,
      coverDrawing(published, edition, real),
    ]),
  ];

  test.each(pictures)('%s: no line of text touches a rule or a bar', (_, drawing) => {
    const lines = [...drawing.matchAll(/<text x="[\d.]+" y="([\d.]+)" font-size="([\d.]+)"[^>]*anchor="(start|end)"/g)];
    const tops = [...drawing.matchAll(/<rect x="[\d.]+" y="([\d.]+)"|<path d="M\d+ (\d+)H/g)].map(([, bar, rule]) =>
      Number(bar ?? rule),
    );
    expect(lines.length).toBeGreaterThan(1);
    for (const [, y, size] of lines) {
      const [baseline, height] = [Number(y), Number(size)];
      const [top, bottom] = [baseline - 0.75 * height, baseline + 0.3 * height + 8];
      expect(tops.filter((edge) => edge > top && edge < bottom)).toEqual([]);
    }
  });
});
