import { escapeHtml } from '../../render/escapeHtml.ts';
import type { Part } from './drawing.ts';
import type { Painter } from './makePainter.ts';
import { piecesOf } from './pieces.ts';

interface Line {
  /** Where the line begins or, anchored at its end, ends. */
  x: number;
  /** The baseline. */
  y: number;
  size: number;
  fill: string;
  anchor?: 'start' | 'end';
}

/** A line of text, a part for each Chinese character and each word: titles have few that no other title has. */
export function textParts(
  text: string,
  { x, y, size, fill, anchor = 'start' }: Line,
  { measure }: Pick<Painter, 'measure'>,
): Part[] {
  const start = anchor === 'end' ? x - measure(text, size) : x;
  // Strokes may reach out of what is measured.
  const [left, above, below] = [size / 4, size * 1.1, size * 0.4].map(Math.ceil) as [number, number, number];
  const drawn = piecesOf(text).filter(({ piece }) => piece.trim());
  return drawn.map(({ piece, index }) => ({
    x: Math.round(start + measure(text.slice(0, index), size)) - left,
    y: Math.round(y) - above,
    width: Math.ceil(measure(piece, size)) + 2 * left,
    height: above + below,
    elements: `<text x="${left}" y="${above}" font-size="${size}" fill="${fill}">${escapeHtml(piece)}</text>`,
  }));
}
