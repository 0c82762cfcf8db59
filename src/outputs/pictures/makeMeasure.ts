import { isWide, piecesOf } from './pieces.ts';

/** How far a line of text at a size reaches to where the next would begin, both in pixels. */
export type Measure = (text: string, size: number) => number;

/** A character that stands as far from any other as from the beginning of a line. */
const STROKE = '|';

/**
 * Measures with what a library tells of a text's strokes, once for each word: only with the space around them would it be
 * known where a word ends, so a stroke is set after it.
 *
 * @param end where the strokes of a text end at the right, as a part of the size.
 */
export function makeMeasure(end: (text: string) => number): Measure {
  const stroke = end(STROKE);
  const known = new Map<string, number>();
  const widthOf = (piece: string): number => {
    if (isWide(piece)) return 1;
    const width = known.get(piece) ?? end(piece + STROKE) - stroke;
    known.set(piece, width);
    return width;
  };
  return (line, size) => piecesOf(line).reduce((sum, { piece }) => sum + widthOf(piece), 0) * size;
}
