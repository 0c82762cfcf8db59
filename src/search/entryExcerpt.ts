import { type Excerpt, excerpt } from './excerpt.ts';
import type { Span } from './match.ts';

/** What stands between the names of an entry in the first line of its record. */
export const BETWEEN_NAMES = ' · ';

/**
 * What a glossary entry says, with what was found marked: of its names, which are many, only the one that was found, if it
 * was one of them.
 *
 * @param text the entry's record: a line of names, then what it says.
 * @param spans see excerpt.
 */
export function entryExcerpt(text: string, spans: readonly (readonly Span[])[]): Excerpt {
  const line = text.split('\n', 1)[0]!;
  const names = namesIn(line).filter((name) => spans.every((list) => list.some((span) => isIn(span, name))));
  const isWhole = (name: Span) => spans.flat().some(({ start, end }) => start === name.start && end === name.end);
  const name = names.find(isWhole) ?? names[0];
  const shown = name ? text.slice(name.start, name.end) + text.slice(line.length) : text.slice(line.length + 1);
  const cut = text.length - shown.length;
  const left = spans.map((list) =>
    list.flatMap((span) => {
      if (span.start > line.length) return [moved(span, cut)];
      return name && isIn(span, name) ? [moved(span, name.start)] : [];
    }),
  );
  return left.every((list) => list.length > 0) ? excerpt(shown, left) : excerpt(text, spans);
}

function namesIn(line: string): Span[] {
  let end = -BETWEEN_NAMES.length;
  return line.split(BETWEEN_NAMES).map((name) => {
    const start = end + BETWEEN_NAMES.length;
    end = start + name.length;
    return { start, end };
  });
}

const isIn = (span: Span, place: Span) => span.start >= place.start && span.end <= place.end;
const moved = ({ start, end }: Span, by: number): Span => ({ start: start - by, end: end - by });
