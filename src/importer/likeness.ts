/**
 * How much of one text's wording stands in another, from 0 to 1: the part of its pairs of Han characters, Latin words
 * and figures that the other has too. A retelling shares its names, figures and terms with what it retells
 * (0.2 to 0.7 by turn); texts about something else share less than 0.1.
 */
export const likeness = (text: string, other: string) => sharedPart(piecesOf(text), piecesOf(other));

/** The part of some pieces that others have too, from 0 to 1: likeness, where a text is compared with many. */
export function sharedPart(pieces: ReadonlySet<string>, others: ReadonlySet<string>): number {
  if (pieces.size === 0) return 0;
  return [...pieces].filter((piece) => others.has(piece)).length / pieces.size;
}

/** What likeness compares of a text. */
export function piecesOf(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.+-]*/gu) ?? [];
  const han = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return new Set([...words, ...han]);
}
