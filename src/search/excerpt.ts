import type { Span } from './match.ts';

/** Words of a text, plain and marked by turns: those at 1, 3, 5 … are marked. */
export type Excerpt = string[];

/** How much an excerpt holds: a Han character counts 2, all else 1. */
const LENGTH = 150;
/** How much of it stands before the first mark, at most. */
const LEAD = 40;

const isWide = (sign: string) => /[\u2e80-\uffef]/.test(sign);
const width = (sign: string) => (isWide(sign) ? 2 : 1);

/**
 * Words around what was found, with one mark an occurrence. Where the words of the query stand apart there is a piece
 * around the first of each.
 *
 * @param spans the occurrences of each word of the query in the text.
 */
export function excerpt(text: string, spans: readonly (readonly Span[])[]): Excerpt {
  const marks = merged(spans.flat());
  const firsts = merged(spans.map((list) => list[0]!));
  const room = LENGTH / firsts.length;
  const pieces: Span[] = [];
  for (const first of firsts) {
    const before = pieces.at(-1);
    if (before && first.end <= before.end) continue;
    const piece = around(text, first, room);
    if (before && piece.start <= before.end) before.end = piece.end;
    else pieces.push(piece);
  }
  const parts = [''];
  let end = 0;
  for (const piece of pieces) {
    if (piece.start > end) parts[parts.length - 1] += leftOut(text.slice(0, end));
    append(parts, text, piece, marks);
    end = piece.end;
  }
  if (end < text.length) parts[parts.length - 1] += leftOut(text.slice(0, end));
  return parts.map(unbroken);
}

/** The sign that words are left out: after a whole sentence it stands apart, as no fourth dot of it. */
const leftOut = (before: string) => (/[.!?][”’)]?$/.test(before) ? ' …' : '…');

/**
 * One paragraph, as its language writes it: with a space between sentences or, after a wide mark, with none. The line of a
 * glossary entry's names stays one: it has no mark at its end that would part it from what follows.
 */
const unbroken = (text: string) =>
  text
    .replace(/(?<=(.)[”’…—]*)(?<=\p{P})\n/gu, (_, sign: string) => (isWide(sign) ? '' : ' '))
    .replace(/[^\S\n]+/g, ' ');

/** Spans in order, with those that touch or overlap made one where they overlap. */
function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = result.at(-1);
    if (before && span.start < before.end) before.end = Math.max(before.end, span.end);
    else result.push({ ...span });
  }
  return result;
}

/** A piece of the text with a span in it, which begins after a mark or at a word where one is near. */
function around(text: string, span: Span, room: number): Span {
  let start = span.start;
  for (let left = Math.min(LEAD, room / 2); start > 0 && left > 0; start--) left -= width(text[start - 1]!);
  if (start > 0) {
    const lead = text.slice(start, span.start);
    const clause = /[，。！？；：、\n]|[,.!?;:] |[“（《]/.exec(lead);
    const word = /\s/.exec(lead);
    if (clause) start += clause.index + (/[“（《]/.test(clause[0]) ? 0 : clause[0].length);
    else if (word) start += word.index + 1;
  }
  let end = start;
  for (let left = room; end < text.length && (left > 0 || end < span.end); end++) left -= width(text[end]!);
  if (end < text.length && end > span.end) {
    const space = text.lastIndexOf(' ', end);
    if (space > span.end && space > end - 20) end = space;
  }
  return { start, end: Math.max(end, span.end) };
}

function append(parts: string[], text: string, piece: Span, marks: readonly Span[]): void {
  let at = piece.start;
  for (const mark of marks) {
    // A mark that the edge of the piece would cut is left out of it.
    if (mark.start < piece.start || mark.end > piece.end) continue;
    parts[parts.length - 1] += text.slice(at, mark.start);
    parts.push(text.slice(mark.start, mark.end), '');
    at = mark.end;
  }
  parts[parts.length - 1] += text.slice(at, piece.end);
}
