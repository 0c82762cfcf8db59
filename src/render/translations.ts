import type { Book } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { remembered } from '../remembered.ts';

/** Every page asks, some more than once: the chapters are gone through once for all of them. */
const chaptersBySlug = remembered(({ chapters }: Book) => new Map(chapters.map((chapter) => [chapter.slug, chapter])));

/**
 * The locales in which a page has text of its own.
 *
 * @param path the page's path without its locale: `chapters/06-rag`.
 */
export function translationsOf(book: Book, path: string, locales: readonly Locale[]): Locale[] {
  const slug = /^chapters\/([^/]+)\/?$/.exec(path)?.[1];
  const chapter = slug === undefined ? undefined : chaptersBySlug(book).get(slug);
  return locales.filter(({ key }) => !chapter || key in chapter.file);
}
