import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg, type ResvgRenderOptions } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { advancesOf } from './advances.ts';
import { indexedPng, PNG_FORMAT } from './indexedPng.ts';

/** Turns SVG into PNG in one face, without a browser and with nothing of the machine's: the same bytes everywhere. */
export interface Painter {
  /**
   * The picture as a PNG of the size that the SVG names.
   *
   * @throws Error where the SVG holds a character that the painter was not made for: it would be drawn as nothing.
   */
  paint(svg: string): Uint8Array;
  /** The width of a line of text at a size, both in pixels. */
  measure(text: string, size: number): number;
}

/** The only face of the pictures, Chinese and Latin: SIL Open Font License 1.1. */
export const FACE = 'Noto Serif SC';
const FONT = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2';
const WASM = '@resvg/resvg-wasm/index_bg.wasm';

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));

const { resolve } = createRequire(import.meta.url);
const started = globalThis as { resvgStarted?: Promise<void> };

/** @param text every character that the pictures will show: the face is cut down to these. */
export async function makePainter(text: string): Promise<Painter> {
  // The module can be started once only, and in dev this file is loaded again after each change.
  started.resvgStarted ??= readFile(resolve(WASM)).then((wasm) => initWasm(wasm));
  const characters = new Set([...ASCII, ...text]);
  const [font] = await Promise.all([cutFont([...characters].sort().join('')), started.resvgStarted]);
  const options = { font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: FACE } };
  const advance = advancesOf(font);
  return {
    paint(svg) {
      const unknown = [...svg].find((character) => !characters.has(character));
      if (unknown) throw new Error(`The painter was not made for “${unknown}”`);
      return paint(svg, options);
    },
    measure: (line, size) => [...line].reduce((sum, character) => sum + advance(character), 0) * size,
  };
}

/** What the library holds outside of the reach of garbage collection, three megabytes a picture, is given back at once. */
function paint(svg: string, options: ResvgRenderOptions): Uint8Array {
  const drawing = new Resvg(svg, options);
  const image = drawing.render();
  try {
    return indexedPng(image.pixels, image.width, image.height) ?? image.asPng();
  } finally {
    image.free();
    drawing.free();
  }
}

async function cutFont(characters: string): Promise<Uint8Array> {
  return new Uint8Array(await subsetFont(await readFile(resolve(FONT)), characters, { targetFormat: 'sfnt' }));
}

/** What the bytes of a picture come from beside its drawing: the face, the library, the form of the file and what packs it. */
export async function painterFingerprint(): Promise<string> {
  const files = await Promise.all([FONT, WASM].map((name) => readFile(resolve(name))));
  const hash = createHash('sha256').update(`${PNG_FORMAT} ${process.versions.zlib}`);
  for (const file of files) hash.update(file);
  return hash.digest('hex');
}
