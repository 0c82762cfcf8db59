import type { Book, Chapter } from '../book/types.ts';
import type { Locale } from '../locales.ts';

const chaptersBySlug = new WeakMap<Book, Map<string, Chapter>>();

/** Every page asks, some more than once: the chapters are gone through once for all of them. */
function chapterBySlug(book: Book, slug: string): Chapter | undefined {
  const known = chaptersBySlug.get(book) ?? new Map(book.chapters.map((chapter) => [chapter.slug, chapter]));
  chaptersBySlug.set(book, known);
  return known.get(slug);
}

/**
 * The locales in which a page has text of its own.
 *
 * @param path the page's path without its locale: `chapters/06-rag`.
 */
export function translationsOf(book: Book, path: string, locales: readonly Locale[]): Locale[] {
  const slug = /^chapters\/([^/]+)\/?$/.exec(path)?.[1];
  const chapter = slug === undefined ? undefined : chapterBySlug(book, slug);
  return locales.filter(({ key }) => !chapter || key in chapter.file);
}
