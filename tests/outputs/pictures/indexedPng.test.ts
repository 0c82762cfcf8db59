import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../src/outputs/pictures/indexedPng.ts';

const [WIDTH, HEIGHT] = [40, 25];
/** Pixels of which the next one is of another colour, out of so many. */
const pixels = (colors: number) =>
  Uint8Array.from({ length: WIDTH * HEIGHT * 4 }, (_, i) => {
    const color = Math.floor(i / 4) % colors;
    return [color % 256, color >> 8, 7, 255][i % 4]!;
  });

test('pixels come out of a PNG with a table of colours as they went in', async () => {
  for (const colors of [1, 2, 200, 256]) {
    const { data, info } = await sharp(indexedPng(pixels(colors), WIDTH, HEIGHT))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
    expect(data.equals(pixels(colors)), `${colors} colours`).toBe(true);
  }
});

test('there is none with more colours than a table holds', () => {
  expect(indexedPng(pixels(257), WIDTH, HEIGHT)).toBeUndefined();
});
