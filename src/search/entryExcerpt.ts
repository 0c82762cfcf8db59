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
  const end = text.indexOf('\n');
  let next = 0;
  const names = text
    .slice(0, end)
    .split(BETWEEN_NAMES)
    .map(({ length }) => {
      const name = { start: next, end: next + length };
      next = name.end + BETWEEN_NAMES.length;
      return name;
    })
    .filter((name) => spans.every((list) => list.some((span) => isIn(span, name))))
    // The shortest one is nearest to what was typed, or all of it.
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const name = names[0] ?? { start: end + 1, end };
  const left = spans.map((list) =>
    list.flatMap((span) => {
      const by = span.start > end ? end - name.end + name.start : name.start;
      return span.start > end || isIn(span, name) ? { start: span.start - by, end: span.end - by } : [];
    }),
  );
  // Words of which names hold one and the text another have all of the names around them.
  if (left.some((list) => list.length === 0)) return excerpt(text, spans);
  return excerpt(text.slice(name.start, name.end) + text.slice(Math.max(end, name.start)), left);
}

const isIn = (span: Span, place: Span) => span.start >= place.start && span.end <= place.end;
