import { segmenterOf } from '../../render/segmenterOf.ts';
import { WIDE } from '../../search/wide.ts';

/** Marks that may not begin a line, and marks that may not end one (CLREQ, https://www.w3.org/TR/clreq/#prohibition_rules_for_line_start_end). */
const NOT_FIRST = /^[、，。；：？！”’）》〉】…—～·,.;:?!)\]}%]/u;
const NOT_LAST = /[“‘（《〈【([{]$/u;
const WIDE_EDGE = { first: new RegExp(`^${WIDE}`, 'u'), last: new RegExp(`${WIDE}$`, 'u') };
const CLAUSE_END = /[，。；：？！—…,;:?!]”?$/u;

/** What a break inside a clause costs beside lines of unequal length, whose cost is the squared difference, as a part of the width. */
const INSIDE_A_CLAUSE = 0.15;

/**
 * Breaks a title into as few lines as hold it, of lengths as near to each other as may be, at the ends of clauses where
 * that is possible and never inside a word.
 *
 * @param measure the width of a piece of text, in the unit of `width`.
 * @returns the lines; a piece that no line can hold stands on one of its own.
 */
export function breakLines(text: string, lang: string, width: number, measure: (text: string) => number): string[] {
  const pieces = unbreakable(text, lang);
  const known = new Map<number, number>();
  /** The same stretch is met again and again. */
  const widthOf = (from: number, to: number) => {
    const key = from * pieces.length + to - 1;
    const width = known.get(key) ?? measure(pieces.slice(from, to).join('').trim());
    known.set(key, width);
    return width;
  };
  const fewest = greedy(pieces.length, (from, to) => widthOf(from, to) <= width);
  const ideal = measure(text) / fewest.length / width;

  const best = (from: number, lines: number): { cost: number; breaks: number[] } => {
    if (lines === 1) {
      const last = widthOf(from, pieces.length);
      const tooLong = last > width && pieces.length - from > 1 ? Infinity : 0;
      return { cost: (last / width - ideal) ** 2 + tooLong, breaks: [pieces.length] };
    }
    let cheapest = { cost: Infinity, breaks: [] as number[] };
    for (let to = from + 1; to <= pieces.length - lines + 1; to++) {
      const line = widthOf(from, to);
      if (line > width && to > from + 1) break;
      const rest = best(to, lines - 1);
      const inside = CLAUSE_END.test(pieces[to - 1]!.trim()) ? 0 : INSIDE_A_CLAUSE;
      const cost = (line / width - ideal) ** 2 + inside + rest.cost;
      if (cost < cheapest.cost) cheapest = { cost, breaks: [to, ...rest.breaks] };
    }
    return cheapest;
  };
  const { breaks } = best(0, fewest.length);
  return breaks.map((to, i) =>
    pieces
      .slice(breaks[i - 1] ?? 0, to)
      .join('')
      .trim(),
  );
}

/** The text in the smallest pieces that a line may end after. */
function unbreakable(text: string, lang: string): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmenterOf(lang).segment(text)) {
    const before = pieces.at(-1);
    if (before !== undefined && !mayBreak(before, segment)) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after) || NOT_FIRST.test(after) || NOT_LAST.test(before)) return false;
  return /\s$/.test(before) || WIDE_EDGE.last.test(before) || WIDE_EDGE.first.test(after);
}

/** Where lines end that are filled one after the other. */
function greedy(count: number, fits: (from: number, to: number) => boolean): number[] {
  const ends: number[] = [];
  for (let from = 0; from < count; from = ends.at(-1)!) {
    let to = from + 1;
    while (to < count && fits(from, to + 1)) to++;
    ends.push(to);
  }
  return ends;
}
