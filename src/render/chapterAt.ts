import type { Book, Chapter } from '../book/types.ts';
import { remembered } from '../remembered.ts';

/** Every page asks, some more than once: the chapters are gone through once for all of them. */
const chaptersBySlug = remembered(({ chapters }: Book) => new Map(chapters.map((chapter) => [chapter.slug, chapter])));

/**
 * The chapter that a page is of; undefined where it is of none.
 *
 * @param path the page's path without its locale: `chapters/06-rag`.
 */
export function chapterAt(book: Book, path: string): Chapter | undefined {
  const slug = /^chapters\/([^/]+)\/?$/.exec(path)?.[1];
  return slug === undefined ? undefined : chaptersBySlug(book).get(slug);
}
