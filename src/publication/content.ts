import type { Book, Chapter, Turn } from '../book/types.ts';

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

interface Placed {
  chapter: Chapter;
  turn: Turn;
}

const turnsById = new WeakMap<Book, Map<string, Placed>>();

/** A turn by its id, with its chapter. A glossary entry asks for hundreds: the book is gone through once for all of them. */
export function findTurn(book: Book, id: string): Placed {
  const known =
    turnsById.get(book) ??
    new Map(book.chapters.flatMap((chapter) => chapter.turns.map((turn) => [turn.id, { chapter, turn }])));
  turnsById.set(book, known);
  const found = known.get(id);
  if (!found) throw new Error(`There is no turn “${id}”`);
  return found;
}
