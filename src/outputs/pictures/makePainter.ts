import { createHash, hash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import subsetFont from 'subset-font';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { COLORS, type Drawing, type Part, sheet } from './drawing.ts';
import { indexedPng, type Placed, PNG_FORMAT } from './indexedPng.ts';
import { makeMeasure, type Measure } from './makeMeasure.ts';
import { type Stamp, stampOf } from './stamp.ts';
import { writeWhole } from './writeWhole.ts';

/** Turns drawings into PNG in one face, without a browser and with nothing of the machine's: the same bytes everywhere. */
export interface Painter {
  /**
   * The picture as a PNG.
   *
   * @throws Error where it holds a character that the painter was not made for: it would be drawn as nothing.
   */
  paint(drawing: Drawing): Uint8Array;
  measure: Measure;
}

/** The only face of the pictures, Chinese and Latin: SIL Open Font License 1.1. */
export const FACE = 'Noto Serif SC';
const FONT = '@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2';
const LIBRARY = '@resvg/resvg-js/package.json';

/** The paper, as a pixel. */
const PAPER = new Uint32Array(Uint8Array.from(Buffer.from(`${COLORS.paper.slice(1)}ff`, 'hex')).buffer)[0]!;

/** The size at which the library measures: it rounds what it tells to tenths or so. */
const EM = 100;

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
  const read = (svg: string) => {
    const unknown = [...svg].find((character) => !characters.has(character));
    if (unknown) throw new Error(`The painter was not made for “${unknown}”`);
    return new Resvg(svg, options);
  };
  const stamps = new Map<string, Stamp | undefined>();
  /** A part is painted once: the library needs most of its time for characters that other pictures have too. */
  const stamp = ({ width, height, elements }: Part): Stamp | undefined => {
    const svg = sheet({ width, height }, FACE, elements);
    if (!stamps.has(svg)) {
      const { pixels } = read(svg).render();
      const colors = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
      stamps.set(svg, stampOf({ width, height, colors }, PAPER));
    }
    return stamps.get(svg);
  };
  /** The drawing without a table of colours. */
  const paintWhole = (drawing: Drawing): Uint8Array => {
    const parts = drawing.parts.map(
      (part) => `<svg x="${part.x}" y="${part.y}" width="${part.width}" height="${part.height}">${part.elements}</svg>`,
    );
    return read(sheet(drawing, FACE, parts.join('')))
      .render()
      .asPng();
  };
  return {
    paint(drawing) {
      const placed: Placed[] = [];
      for (const part of drawing.parts) {
        const painted = stamp(part);
        if (!painted) return paintWhole(drawing);
        placed.push({ x: part.x, y: part.y, stamp: painted });
      }
      return indexedPng(drawing, PAPER, placed) ?? paintWhole(drawing);
    },
    measure: makeMeasure((text) => {
      const elements = `<text y="${EM}" font-size="${EM}" xml:space="preserve">${escapeHtml(text)}</text>`;
      const box = read(sheet({ width: EM, height: EM }, FACE, elements)).getBBox()!;
      return (box.x + box.width) / EM;
    }),
  };
}

/** The file of the face with some of its characters. */
async function cutFont(characters: string, cache: string): Promise<string> {
  const font = await readFile(resolve(FONT));
  const name = createHash('sha256').update(font).update(characters).digest('hex').slice(0, 32);
  const file = join(cache, `${name}.otf`);
  if (existsSync(file)) return file;
  await mkdir(cache, { recursive: true });
  writeWhole(file, await subsetFont(font, characters, { targetFormat: 'sfnt' }));
  return file;
}

/** What the bytes of a picture come from beside its drawing: the face, the library, the form of the file and what packs it. */
export async function painterFingerprint(): Promise<string> {
  const files = await Promise.all([FONT, LIBRARY].map((name) => readFile(resolve(name))));
  return hash('sha256', Buffer.concat([Buffer.from(`${PNG_FORMAT} ${process.versions.zlib}`), ...files]));
}
