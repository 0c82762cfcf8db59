import type { Speaker } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { COLORS, type Part, voiceColor } from './drawing.ts';

/** The mark of the edition, the Chinese four as a seal: the favicon's drawing (public/favicon.svg), at a place and size. */
export const mark = (x: number, y: number, size: number): Part => ({
  ...square(x, y, size),
  elements: `<g transform="translate(1 1) scale(${size / 64})"><rect width="64" height="64" rx="10" fill="${COLORS.seal}"/><rect x="5" y="5" width="54" height="54" rx="6" fill="none" stroke="${COLORS.paper}" stroke-width="2.5"/><g fill="none" stroke="${COLORS.paper}" stroke-width="5.5" stroke-linecap="square"><path d="M17 17h30v30H17z"/><path d="M26.500 17v11.500q0 5-6 7.500M37.500 17v10q0 6.500 8 6.500"/></g></g>`,
});

/**
 * A speaker's seal, as src/components/Seal.astro draws it: the host's in relief, a guest's cut in.
 *
 * @param number of the speaker, 1 for the first.
 * @param source the key of the language whose name it bears.
 */
export function seal(
  speaker: Pick<Speaker, 'name'>,
  number: number,
  source: string,
  x: number,
  y: number,
  size: number,
): Part {
  const color = voiceColor(number);
  const isHost = number === 1;
  const rim = size * 0.07;
  const ground = `<rect x="1" y="1" width="${size}" height="${size}" rx="${size * 0.12}" fill="${isHost ? 'none' : color}"/>`;
  const inner = `<rect x="${1 + rim}" y="${1 + rim}" width="${size - 2 * rim}" height="${size - 2 * rim}" rx="${size * 0.09}" fill="none" stroke="${isHost ? color : COLORS.paper}" stroke-width="${size * 0.035}"/>`;
  const surname = escapeHtml([...speaker.name[source]!][0]!);
  const name = `<text x="${1 + size / 2}" y="${1 + size * 0.7}" font-size="${size * 0.56}" fill="${isHost ? color : COLORS.paper}" text-anchor="middle">${surname}</text>`;
  return { ...square(x, y, size), elements: ground + inner + name };
}

/** A rule from the left to the right, as thick as `height`. */
export const rule = (x: number, y: number, width: number, height: number): Part => ({
  ...{ x, y, width, height },
  elements: `<rect width="${width}" height="${height}" fill="${COLORS.line}"/>`,
});

/** The box of a mark or seal, with a pixel around it for its rim. */
const square = (x: number, y: number, size: number) => ({ x: x - 1, y: y - 1, width: size + 2, height: size + 2 });
