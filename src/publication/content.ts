import type { Book, Chapter, Turn } from '../book/types.ts';
import { remembered } from '../remembered.ts';

// The integration that reads the book and the pages that show it run in one process but in separate module graphs.
const holder = globalThis as { theBook?: Book };

/** Makes a book the one that pages show. Called when the build starts and, in dev, after each change. */
export function provideBook(book: Book): void {
  holder.theBook = book;
}

/** The book, as read when the build started or after the last change in dev. */
export function getBook(): Book {
  if (!holder.theBook)
    throw new Error('The book has not been read: src/integrations/book.ts must be in astro.config.mjs');
  return holder.theBook;
}

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
