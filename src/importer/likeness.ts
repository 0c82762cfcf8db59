/**
 * How much of one text's wording stands in another, from 0 to 1: the part of its pairs of Han characters, Latin words
 * and figures that the other has too. A retelling shares its names, figures and terms with what it retells
 * (0.2 to 0.7 by turn); texts about something else share less than 0.1.
 */
export function likeness(text: string, other: string): number {
  const pieces = piecesOf(text);
  if (pieces.size === 0) return 0;
  const others = piecesOf(other);
  return [...pieces].filter((piece) => others.has(piece)).length / pieces.size;
}

function piecesOf(text: string): Set<string> {
  const folded = text.normalize('NFKC').toLowerCase();
  const words = folded.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.+-]*/gu) ?? [];
  const han = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, i) => run.slice(i, i + 2)),
  );
  return new Set([...words, ...han]);
}
