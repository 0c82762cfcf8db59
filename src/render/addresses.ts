import type { Locale } from '../locales.ts';
import { chapterOf } from '../book/ids.ts';
import type { Book, Chapter } from '../book/types.ts';

/** Addresses of the site's pages, all absolute within the origin, each under the base path. */
export interface Addresses {
  home(locale: Locale): string;
  chapter(chapter: Chapter, locale: Locale): string;
  /** The address of a turn, paragraph or note: its chapter's page and its id. */
  anchor(book: Book, id: string, locale: Locale): string;
  speaker(id: string, locale: Locale): string;
  /** The page of a glossary entry. */
  entry(id: string, locale: Locale): string;
  /** A question on the page of positions. */
  question(id: string, locale: Locale): string;
  /** Any other page by its path: `about`, `glossary`. */
  page(path: string, locale: Locale): string;
  /** A file of the site: `dialogue.json`. */
  file(path: string): string;
}

/** @param base the base path of the site: `/`, or `/sub` with or without a slash at its end. */
export function addressesUnder(base: string): Addresses {
  const root = base.replace(/\/+$/, '');
  const page = (path: string, { prefix }: Locale) =>
    `${root}/${[prefix, path].filter(Boolean).join('/')}/`.replace(/\/{2,}/g, '/');
  const chapter = ({ slug }: Chapter, locale: Locale) => page(`chapters/${slug}`, locale);
  return {
    home: (locale) => page('', locale),
    chapter,
    anchor(book, id, locale) {
      const home = book.chapters.find((candidate) => candidate.id === chapterOf(id));
      if (!home) throw new Error(`There is no chapter for “${id}”`);
      return `${chapter(home, locale)}#${id}`;
    },
    speaker: (id, locale) => page(`speakers/${id}`, locale),
    entry: (id, locale) => page(`glossary/${id}`, locale),
    question: (id, locale) => `${page('positions', locale)}#${id}`,
    page,
    file: (path) => `${root}/${path}`,
  };
}
