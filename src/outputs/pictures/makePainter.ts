import { createHash, hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { advancesOf } from './advances.ts';
import { COLORS, type Drawing, inside, type Part, sheet } from './drawing.ts';
import { indexedPng, type Pixels, PNG_FORMAT } from './indexedPng.ts';
import { writeWhole } from './writeWhole.ts';

/** Turns drawings into PNG in one face, without a browser and with nothing of the machine's: the same bytes everywhere. */
export interface Painter {
  /**
   * The picture as a PNG.
   *
   * @throws Error where it holds a character that the painter was not made for: it would be drawn as nothing.
   */
  paint(drawing: Drawing): Uint8Array;
  /** The width of a line of text at a size, both in pixels. */
  measure(text: string, size: number): number;
}

/** The only face of the pictures, Chinese and Latin: SIL Open Font License 1.1. */
export const FACE = 'Noto Serif SC';
const FONT = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2';
const LIBRARY = '@resvg/resvg-js/package.json';

/** The paper, as a pixel. */
const PAPER = new Uint32Array(Uint8Array.from(Buffer.from(`${COLORS.paper.slice(1)}ff`, 'hex')).buffer)[0]!;

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));

const { resolve } = createRequire(import.meta.url);

/**
 * @param text every character that the pictures will show: the face is cut down to these.
 * @param cache the folder in which the cut face is, or comes to be. The library reads it for every picture.
 */
export async function makePainter(text: string, cache: string): Promise<Painter> {
  const characters = new Set([...ASCII, ...text]);
  const file = await cutFont([...characters].sort().join(''), cache);
  const options: ResvgRenderOptions = {
    font: { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: FACE },
    background: COLORS.paper,
    logLevel: 'off',
  };
  const advance = advancesOf(await readFile(file));
  const render = (svg: string) => {
    const unknown = [...svg].find((character) => !characters.has(character));
    if (unknown) throw new Error(`The painter was not made for “${unknown}”`);
    return new Resvg(svg, options).render();
  };
  const painted = new Map<string, Pixels>();
  /** The library needs most of its time for pixels that stay paper: so it paints the parts, and common ones once. */
  const pixelsOf = (part: Part): Pixels => {
    const svg = sheet(part, FACE, part.elements);
    const known = painted.get(svg);
    if (known) return known;
    const { width, height, pixels } = render(svg);
    const fresh = { width, height, colors: new Uint32Array(pixels.buffer, pixels.byteOffset, width * height) };
    if (part.isCommon) painted.set(svg, fresh);
    return fresh;
  };
  return {
    paint(drawing) {
      const parts = drawing.parts.map((part) => inside(part, drawing));
      const placed = parts.map((part) => ({ x: part.x, y: part.y, pixels: pixelsOf(part) }));
      const elements = parts.map((part) => part.elements).join('');
      const whole = () => render(sheet({ x: 0, y: 0, ...drawing }, FACE, elements));
      return indexedPng(drawing, PAPER, placed) ?? whole().asPng();
    },
    measure: (line, size) => [...line].reduce((sum, character) => sum + advance(character), 0) * size,
  };
}

/** The file of the face with some of its characters. */
async function cutFont(characters: string, cache: string): Promise<string> {
  const font = await readFile(resolve(FONT));
  const name = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 32);
  const file = join(cache, `${name}.otf`);
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  await writeWhole(file, await subsetFont(font, characters, { targetFormat: 'sfnt' }));
  return file;
}

/** What the bytes of a picture come from beside its drawing: the face, the library, the form of the file and what packs it. */
export async function painterFingerprint(): Promise<string> {
  const files = await Promise.all([FONT, LIBRARY].map((name) => readFile(resolve(name))));
  return hash('sha256', Buffer.concat([Buffer.from(`${PNG_FORMAT} ${process.versions.zlib}`), ...files]));
}
