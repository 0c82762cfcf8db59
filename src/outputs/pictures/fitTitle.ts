import type { Passage } from '../editions.ts';
import { breakLines } from './breakLines.ts';
import type { Painter } from './makePainter.ts';

/** Where a title has to fit, in pixels. */
interface Room {
  width: number;
  height: number;
  /** The height of a line as a part of its size. */
  lineHeight: number;
  /** The sizes to choose from, the largest first. */
  sizes: readonly number[];
}

/** The largest size at which a title has room, and its lines at that size; the smallest where none has. */
export function fitTitle(
  { value, locale }: Passage<string>,
  painter: Pick<Painter, 'measure'>,
  { width, height, lineHeight, sizes }: Room,
): { size: number; lines: string[] } {
  const at = (size: number) => ({
    size,
    lines: breakLines(value, locale.lang, width, (text) => painter.measure(text, size)),
  });
  for (const size of sizes) {
    const fitted = at(size);
    if (fitted.lines.length * size * lineHeight <= height || size === sizes.at(-1)) return fitted;
  }
  throw new Error('no size to choose from');
}
