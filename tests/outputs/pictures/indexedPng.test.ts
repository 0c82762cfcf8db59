import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng, type Pixels } from '../../../src/outputs/pictures/indexedPng.ts';

const [WIDTH, HEIGHT] = [40, 25];
const SIZE = { width: WIDTH, height: HEIGHT };

/** A pixel as it lies in memory. */
const color = (red: number, green: number, blue: number) =>
  new Uint32Array(Uint8Array.of(red, green, blue, 255).buffer)[0]!;
const PAPER = color(250, 240, 230);

/** Pixels of which the next one is of another colour, out of so many. */
const pixels = (width: number, height: number, count: number): Pixels => ({
  width,
  height,
  colors: Uint32Array.from({ length: width * height }, (_, i) => color((i % count) % 256, (i % count) >> 8, 7)),
});

async function read(png: Uint8Array | undefined) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
  return new Uint32Array(Uint8Array.from(data).buffer);
}

test('pixels come out of a PNG with a table of colours as they went in', async () => {
  for (const count of [1, 2, 200, 255]) {
    const whole = pixels(WIDTH, HEIGHT, count);
    const out = await read(indexedPng(SIZE, PAPER, [{ x: 0, y: 0, pixels: whole }]));
    expect(out, `${count} colours`).toEqual(whole.colors);
  }
});

test('parts stand where they were put, later ones over earlier ones, and between them is the ground', async () => {
  const parts = [
    { x: 3, y: 2, pixels: pixels(10, 6, 9) },
    { x: 8, y: 5, pixels: pixels(32, 20, 5) },
    { x: 0, y: 24, pixels: pixels(4, 1, 4) },
  ];
  const expected = new Uint32Array(WIDTH * HEIGHT).fill(PAPER);
  for (const { x, y, pixels: part } of parts) {
    for (let i = 0; i < part.colors.length; i++) {
      expected[(y + Math.floor(i / part.width)) * WIDTH + x + (i % part.width)] = part.colors[i]!;
    }
  }
  expect(await read(indexedPng(SIZE, PAPER, parts))).toEqual(expected);
});

test('there is none with more colours than a table holds', () => {
  expect(indexedPng(SIZE, PAPER, [{ x: 0, y: 0, pixels: pixels(WIDTH, HEIGHT, 256) }])).toBeUndefined();
});
