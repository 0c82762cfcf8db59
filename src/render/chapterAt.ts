import type { Book, Chapter } from '../book/types.ts';
import { remembered } from '../remembered.ts';

/** Every page asks, some more than once: the chapters are gone through once for all of them. */
const placesBySlug = remembered(({ chapters }: Book) => new Map(chapters.map(({ slug }, place) => [slug, place])));

/**
 * The place, among the chapters, of the one that a page is of; -1 where it is of none.
 *
 * @param path the page's path without its locale: `chapters/06-rag`.
 */
export function placeAt(book: Book, path: string): number {
  const slug = /^chapters\/([^/]+)\/?$/.exec(path)?.[1];
  return (slug === undefined ? undefined : placesBySlug(book).get(slug)) ?? -1;
}

/** That chapter; undefined where the page is of none. */
export const chapterAt = (book: Book, path: string): Chapter | undefined => book.chapters[placeAt(book, path)];
