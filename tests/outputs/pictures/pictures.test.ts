import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { locales, sourceLocale } from '../../../src/locales.ts';
import { readBook } from '../../../src/book/readBook.ts';
import { editionsOf } from '../../../src/outputs/editions.ts';
import { chapterDrawing } from '../../../src/outputs/pictures/chapterDrawing.ts';
import { coverDrawing } from '../../../src/outputs/pictures/coverDrawing.ts';
import type { Drawing } from '../../../src/outputs/pictures/drawing.ts';
import { makePainter } from '../../../src/outputs/pictures/makePainter.ts';
import { pictureBook } from '../../../src/outputs/pictures/PictureBook.ts';
import { pictureWords } from '../../../src/outputs/pictures/pictureWords.ts';
import { fixtureBook } from '../../support/fixtureBook.ts';

const book = pictureBook(fixtureBook());
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
    ].map((drawing) => Buffer.from(painter.paint(drawing)).toString('base64'));
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
    const part = { x: 0, y: 0, width: 9, height: 9, elements: '<text>龘</text>' };
    expect(() => painter.paint({ width: 9, height: 9, parts: [part] })).toThrow('“龘”');
  });

  test('draws the same in parts as in one piece', async () => {
    for (const locale of locales) {
      for (const chapter of [undefined, ...book.chapters]) {
        const drawing = chapterDrawing(book, chapter, locale, painter);
        const elements = drawing.parts.map(
          ({ x, y, elements: part }) => `<g transform="translate(${x} ${y})">${part}</g>`,
        );
        const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height, elements: elements.join('') };
        const [paper, parts, one, ...alone] = await Promise.all(
          [[], drawing.parts, [whole], ...drawing.parts.map((part) => [part])].map(pixelsOf(drawing)),
        );
        const laid = Buffer.from(paper!);
        for (const part of alone) for (const i of differing(part, paper!)) laid[i] = part[i]!;
        expect(differing(parts!, laid)).toEqual([]);
        // The library rounds curves by where they stand: in one piece a pixel or two of a line come out another shade.
        expect(differing(parts!, one!).length).toBeLessThan(10);
        expect(farthest(parts!, one!)).toBeLessThan(16);
      }
    }
  });

  test('draws what has more colours than a table, and the same', async () => {
    const bars = (from: number) =>
      Array.from(
        { length: 200 },
        (_, i) => `<rect x="${i}" width="1" height="4" fill="rgb(${(from + i) % 256} ${from} 9)"/>`,
      ).join('');
    const parts = [0, 100].map((from, i) => ({ x: 3, y: 5 * i, width: 200, height: 4, elements: bars(from) }));
    const { data, info } = await sharp(painter.paint({ width: 210, height: 12, parts }))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
    expect([at(3, 0), at(202, 3), at(3, 5), at(202, 8)]).toEqual([
      [0, 0, 9],
      [199, 0, 9],
      [100, 100, 9],
      [43, 100, 9],
    ]);
    expect(at(203, 0)).toEqual(at(0, 11));
  });

  test('cuts off what has no room', async () => {
    const elements = '<rect width="9" height="9" fill="#000"/>';
    const part = (x: number, y: number) => ({ x, y, width: 9, height: 9, elements });
    const drawn = sharp(painter.paint({ width: 12, height: 10, parts: [part(-5, -6), part(8, 7)] }));
    const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
    const isBlack = (x: number, y: number) => data[(y * info.width + x) * info.channels] === 0;
    const rows = Array.from({ length: 10 }, (_, y) =>
      Array.from({ length: 12 }, (__, x) => (isBlack(x, y) ? '#' : '.')).join(''),
    );
    expect(rows).toEqual([
      ...Array.from({ length: 3 }, () => '####........'),
      ...Array.from({ length: 4 }, () => '............'),
      ...Array.from({ length: 3 }, () => '........####'),
    ]);
  });
});

describe('what is published', async () => {
  const published = pictureBook(readBook('.'));
  const real = await makePainter(pictureWords(published, locales), cache);
  const pictures = [
    ...locales.flatMap((locale) =>
      [undefined, ...published.chapters].map((chapter): [string, Drawing] => [
        `${chapter?.slug ?? 'home'} in ${locale.lang}`,
        chapterDrawing(published, chapter, locale, real),
      ]),
    ),
    ...editionsOf(locales).map((edition): [string, Drawing] => [
      `the cover of ${edition.key}`,
      coverDrawing(published, edition, real),
    ]),
  ];

  test.each(pictures)('%s: no line of text touches a rule or a bar', (_, { parts }) => {
    const lines = parts.flatMap(({ y, elements }) =>
      [...elements.matchAll(/^<text x="\d+" y="(\d+)" font-size="(\d+)"/g)].map(([, baseline, size]) => [
        y + Number(baseline),
        Number(size),
      ]),
    );
    const tops = parts.flatMap(({ y, elements }) =>
      elements.startsWith('<rect')
        ? [...elements.matchAll(/<rect(?: x="[\d.]+" y="([\d.]+)")?/g)].map(([, top = 0]) => y + Number(top))
        : [],
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(tops.length).toBeGreaterThan(1);
    for (const [baseline, size] of lines) {
      const [top, bottom] = [baseline! - 0.75 * size!, baseline! + 0.3 * size! + 8];
      expect(tops.filter((edge) => edge > top && edge < bottom)).toEqual([]);
    }
  });
});

/** What parts look like in the place of a drawing's own, three bytes a pixel. */
const pixelsOf =
  ({ width, height }: Drawing) =>
  (parts: Drawing['parts']) =>
    sharp(painter.paint({ width, height, parts })).removeAlpha().raw().toBuffer();

/** Where bytes of two pictures of a size differ. */
function differing(a: Buffer, b: Buffer): number[] {
  const places: number[] = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) places.push(i);
  return places;
}

/** How far apart two bytes in the same place are at most. */
const farthest = (a: Buffer, b: Buffer) => a.reduce((most, byte, i) => Math.max(most, Math.abs(byte - b[i]!)), 0);
