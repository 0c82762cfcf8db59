import type { Locale } from '../locales.ts';
import { remembered } from '../remembered.ts';
import { chapterOf } from '../book/ids.ts';
import type { Book, Chapter } from '../book/types.ts';

/** Addresses of the site's pages, each under the base path: absolute within the origin, or with it. */
export interface Addresses {
  home(locale: Locale): string;
  chapter(chapter: Chapter, locale: Locale): string;
  /** The chapter as Markdown: its page's address with `.md` for the slash at its end. */
  chapterMarkdown(chapter: Chapter, locale: Locale): string;
  /** The address of a turn, paragraph or note: its chapter's page and its id. */
  anchor(book: Book, id: string, locale: Locale): string;
  speaker(id: string, locale: Locale): string;
  /** The page with all turns of a speaker, or one of its parts, counted from 1. */
  allOf(speaker: string, locale: Locale, part?: number): string;
  /** The page of a glossary entry. */
  entry(id: string, locale: Locale): string;
  /** A question on the page of positions. */
  question(id: string, locale: Locale): string;
  /** Any other page by its path: `about`, `glossary`. */
  page(path: string, locale: Locale): string;
  /** A file that there is in each language: `llms.txt`. */
  text(path: string, locale: Locale): string;
  /** The picture of a chapter or, without one, of the whole edition, for where an address is shared. */
  picture(chapter: Chapter | undefined, locale: Locale): string;
  /** A file of the site: `dialogue.json`. */
  file(path: string): string;
}

/** A glossary entry leads to hundreds of turns: the chapters are gone through once for all of them. */
const chaptersById = remembered(({ chapters }: Book) => new Map(chapters.map((chapter) => [chapter.id, chapter])));

/**
 * @param base the base path of the site: `/`, or `/sub` with or without a slash at its end.
 * @param origin what goes before every address, for text that is read elsewhere: `https://example.org`.
 */
export function addressesUnder(base: string, origin = ''): Addresses {
  const root = origin.replace(/\/+$/, '') + base.replace(/\/+$/, '');
  // A glossary entry names hundreds of addresses: nothing here is more than the joining of strings.
  const text = (path: string, { prefix }: Locale) => (prefix ? `${root}/${prefix}/${path}` : `${root}/${path}`);
  const page = (path: string, locale: Locale) => {
    const address = text(path, locale);
    return address.endsWith('/') ? address : `${address}/`;
  };
  const chapter = ({ slug }: Chapter, locale: Locale) => page(`chapters/${slug}`, locale);
  return {
    home: (locale) => page('', locale),
    chapter,
    chapterMarkdown: ({ slug }, locale) => text(`chapters/${slug}.md`, locale),
    text,
    picture: (chapter, locale) => text(`pictures/${chapter?.slug ?? 'home'}.png`, locale),
    anchor(book, id, locale) {
      const home = chaptersById(book).get(chapterOf(id));
      if (!home) throw new Error(`There is no chapter for “${id}”`);
      return `${chapter(home, locale)}#${id}`;
    },
    speaker: (id, locale) => page(`speakers/${id}`, locale),
    allOf: (speaker, locale, part = 1) => page(`speakers/${speaker}/read${part > 1 ? `/${part}` : ''}`, locale),
    entry: (id, locale) => page(`glossary/${id}`, locale),
    question: (id, locale) => `${page('positions', locale)}#${id}`,
    page,
    file: (path) => `${root}/${path}`,
  };
}
