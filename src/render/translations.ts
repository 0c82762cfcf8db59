import type { Book } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { chapterAt } from './chapterAt.ts';

/**
 * The locales in which a page has text of its own.
 *
 * @param path the page's path without its locale: `chapters/06-rag`.
 */
export function translationsOf(book: Book, path: string, locales: readonly Locale[]): Locale[] {
  const chapter = chapterAt(book, path);
  return locales.filter(({ key }) => !chapter || key in chapter.file);
}
