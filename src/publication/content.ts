import type { Book } from '../book/types.ts';

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
