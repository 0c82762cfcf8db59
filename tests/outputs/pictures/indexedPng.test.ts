import sharp from 'sharp';
import { expect, test } from 'vitest';
import { indexedPng } from '../../../src/outputs/pictures/indexedPng.ts';
import { type Pixels, stampOf } from '../../../src/outputs/pictures/stamp.ts';

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

const placed = (x: number, y: number, part: Pixels) => ({ x, y, stamp: stampOf(part, PAPER)! });

async function read(png: Uint8Array | undefined) {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([WIDTH, HEIGHT]);
  return new Uint32Array(Uint8Array.from(data).buffer);
}

test('pixels come out of a PNG with a table of colours as they went in', async () => {
  for (const count of [1, 2, 200, 255]) {
    const whole = pixels(WIDTH, HEIGHT, count);
    const out = await read(indexedPng(SIZE, PAPER, [placed(0, 0, whole)]));
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
  const stamps = parts.map(({ x, y, pixels: part }) => placed(x, y, part));
  expect(await read(indexedPng(SIZE, PAPER, stamps))).toEqual(expected);
});

test('what of a part is paper leaves what lies under it', async () => {
  const under = pixels(WIDTH, HEIGHT, 9);
  const hole = pixels(4, 3, 1);
  hole.colors.fill(PAPER, 1, 11);
  const out = await read(indexedPng(SIZE, PAPER, [placed(0, 0, under), placed(6, 5, hole)]));
  const expected = Uint32Array.from(under.colors);
  expected[5 * WIDTH + 6] = expected[7 * WIDTH + 9] = color(0, 0, 7);
  expect(out).toEqual(expected);
});

test('what of a part is outside is cut off, on every side', async () => {
  const dot = pixels(3, 3, 9);
  const out = await read(
    indexedPng(
      SIZE,
      PAPER,
      [
        [-2, -1],
        [WIDTH - 1, HEIGHT - 2],
        [-3, 5],
        [5, -3],
        [WIDTH, 0],
        [0, HEIGHT],
      ].map(([x, y]) => placed(x!, y!, dot)),
    ),
  );
  const drawn = [...out.entries()].filter(([, pixel]) => pixel !== PAPER);
  const at = (x: number, y: number) => y * WIDTH + x;
  expect(drawn).toEqual([
    [at(0, 0), color(5, 0, 7)],
    [at(0, 1), color(8, 0, 7)],
    [at(WIDTH - 1, HEIGHT - 2), color(0, 0, 7)],
    [at(WIDTH - 1, HEIGHT - 1), color(3, 0, 7)],
  ]);
});

test('there is none with more colours than a table holds, in a part or in all together', () => {
  expect(stampOf(pixels(WIDTH, HEIGHT, 256), PAPER)).toBeUndefined();
  const other = pixels(WIDTH, 5, 200);
  other.colors.forEach((pixel, i) => (other.colors[i] = pixel ^ color(255, 255, 0)));
  const parts = [placed(0, 0, pixels(WIDTH, 5, 200)), placed(0, 10, other)];
  expect(indexedPng(SIZE, PAPER, parts)).toBeUndefined();
  expect(indexedPng(SIZE, PAPER, parts.slice(1))).toBeDefined();
});

test('a stamp is no larger than what it shows', () => {
  const part: Pixels = { width: 9, height: 7, colors: new Uint32Array(63).fill(PAPER) };
  expect(stampOf(part, PAPER)).toMatchObject({ width: 0, height: 0 });
  part.colors[2 * 9 + 3] = part.colors[4 * 9 + 7] = color(1, 2, 3);
  expect(stampOf(part, PAPER)).toEqual({
    ...{ left: 3, top: 2, width: 5, height: 3 },
    colors: Uint32Array.of(PAPER, color(1, 2, 3)),
    places: Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]),
  });
});
