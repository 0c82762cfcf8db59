import { remembered } from '../remembered.ts';
import type { Book, Chapter, Turn } from './types.ts';

/** A glossary entry asks for hundreds: the book is gone through once for all of them. */
const turnsById = remembered(
  ({ chapters }: Book) =>
    new Map(chapters.flatMap((chapter) => chapter.turns.map((turn) => [turn.id, { chapter, turn }] as const))),
);

/** A turn by its id, with its chapter. */
export function findTurn(book: Book, id: string): { chapter: Chapter; turn: Turn } {
  const found = turnsById(book).get(id);
  if (!found) throw new Error(`There is no turn “${id}”`);
  return found;
}
