import type { Speaker } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';

/** A picture on paper: its parts, of which a later one covers what it lies over. What is in no part is paper. */
export interface Drawing {
  width: number;
  height: number;
  parts: readonly Part[];
}

/** A part of a picture. */
export interface Part extends Box {
  /** SVG elements, placed as in the whole picture; what of them is outside the box is not drawn. */
  elements: string;
  /** Whether many pictures have the very same part in the same place. */
  isCommon: boolean;
}

/** A place in a picture, in whole pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The site's colours in its light theme, as src/styles/theme.css has them. */
export const COLORS = {
  paper: '#fbf7ef',
  leaf: '#f3ecdf',
  ink: '#211c17',
  faded: '#665c50',
  line: '#dfd4c1',
  seal: '#a3301f',
};
const VOICES = ['#5d554b', '#0c6663', '#8a4b00', '#434b9c'];

/** The colour of a speaker's voice, 1 for the first speaker. */
export const voiceColor = (number: number) => VOICES[(number - 1) % VOICES.length]!;

/** The size that the services that show a page's picture ask for (https://ogp.me). */
export const PICTURE = { width: 1200, height: 630 };

interface Line {
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  fill: string;
  anchor?: 'start' | 'middle' | 'end';
}

/** A line of text. */
export const textLine = (text: string, { x, y, size, fill, anchor = 'start' }: Line) =>
  `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}">${escapeHtml(text)}</text>`;

/** The mark of the edition, the Chinese four as a seal: the favicon's drawing (public/favicon.svg), at a place and size. */
export const mark = (x: number, y: number, size: number) =>
  `<g transform="translate(${x} ${y}) scale(${size / 64})"><rect width="64" height="64" rx="10" fill="${COLORS.seal}"/><rect x="5" y="5" width="54" height="54" rx="6" fill="none" stroke="${COLORS.paper}" stroke-width="2.5"/><g fill="none" stroke="${COLORS.paper}" stroke-width="5.5" stroke-linecap="square"><path d="M17 17h30v30H17z"/><path d="M26.500 17v11.500q0 5-6 7.500M37.500 17v10q0 6.500 8 6.500"/></g></g>`;

/** A speaker's seal, as src/components/Seal.astro draws it: the host's in relief, a guest's cut in. */
export function seal(
  speaker: Pick<Speaker, 'name'>,
  number: number,
  source: string,
  x: number,
  y: number,
  size: number,
): string {
  const color = voiceColor(number);
  const isHost = number === 1;
  const rim = size * 0.07;
  const inner = `<rect x="${x + rim}" y="${y + rim}" width="${size - 2 * rim}" height="${size - 2 * rim}" rx="${size * 0.09}" fill="none" stroke="${isHost ? color : COLORS.paper}" stroke-width="${size * 0.035}"/>`;
  const surname = textLine([...speaker.name[source]!][0]!, {
    x: x + size / 2,
    y: y + size * 0.7,
    size: size * 0.56,
    fill: isHost ? color : COLORS.paper,
    anchor: 'middle',
  });
  const ground = `<rect x="${x}" y="${y}" width="${size}" height="${size}" rx="${size * 0.12}" fill="${isHost ? 'none' : color}"/>`;
  return ground + inner + surname;
}

/** The box of lines of text of a size, from their baselines and the width of the widest: strokes may reach out of what is measured. */
export function textBox(x: number, baselines: { first: number; last: number }, size: number, width: number): Box {
  const [left, top] = [Math.floor(x - size / 4), Math.floor(baselines.first - size * 1.1)];
  return {
    x: left,
    y: top,
    width: Math.ceil(x + width + size / 4) - left,
    height: Math.ceil(baselines.last + size * 0.4) - top,
  };
}

/** As much of a box as lies in a picture. */
export function inside<T extends Box>(box: T, picture: Pick<Drawing, 'width' | 'height'>): T {
  const [x, y] = [Math.max(0, box.x), Math.max(0, box.y)];
  const [right, bottom] = [Math.min(picture.width, box.x + box.width), Math.min(picture.height, box.y + box.height)];
  return { ...box, x, y, width: right - x, height: bottom - y };
}

/** What a box of a picture shows of SVG elements, in one face. */
export const sheet = ({ x, y, width, height }: Box, face: string, elements: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" font-family="${face}" font-weight="700">${elements}</svg>`;
