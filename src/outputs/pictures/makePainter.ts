import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import subsetFont from 'subset-font';
import { escapeHtml } from '../../render/escapeHtml.ts';

/** Turns SVG into PNG in one face, without a browser and with nothing of the machine's: the same bytes everywhere. */
export interface Painter {
  /**
   * The picture as a PNG of the size that the SVG names.
   *
   * @throws Error where the SVG holds a character that the painter was not made for: it would be drawn as nothing.
   */
  paint(svg: string): Uint8Array;
  /** The width of the ink of a line of text at a size, both in pixels. */
  measure(text: string, size: number): number;
}

/** The only face of the pictures, Chinese and Latin: SIL Open Font License 1.1. */
export const FACE = 'Noto Serif SC';
const FONT = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2';

const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));

const { resolve } = createRequire(import.meta.url);
const started = globalThis as { resvgStarted?: Promise<void> };

/** @param text every character that the pictures will show: the face is cut down to these. */
export async function makePainter(text: string): Promise<Painter> {
  // The module can be started once only, and in dev this file is loaded again after each change.
  started.resvgStarted ??= readFile(resolve('@resvg/resvg-wasm/index_bg.wasm')).then((wasm) => initWasm(wasm));
  const characters = new Set([...ASCII, ...text]);
  const [font] = await Promise.all([cutFont([...characters].sort().join('')), started.resvgStarted]);
  const options = { font: { fontBuffers: [font], loadSystemFonts: false, defaultFontFamily: FACE } };
  const widths = new Map<string, number>();
  /** Widths are taken at this size: they grow with it in proportion. */
  const SIZE = 100;
  const widthOf = (line: string) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg"><text font-size="${SIZE}">${escapeHtml(line)}</text></svg>`;
    return new Resvg(svg, options).getBBox()?.width ?? 0;
  };
  return {
    paint(svg) {
      const unknown = [...svg].find((character) => !characters.has(character));
      if (unknown) throw new Error(`The painter was not made for “${unknown}”`);
      return new Resvg(svg, options).render().asPng();
    },
    measure(line, size) {
      if (!widths.has(line)) widths.set(line, widthOf(line));
      return (widths.get(line)! * size) / SIZE;
    },
  };
}

async function cutFont(characters: string): Promise<Uint8Array> {
  return new Uint8Array(await subsetFont(await readFile(resolve(FONT)), characters, { targetFormat: 'sfnt' }));
}
