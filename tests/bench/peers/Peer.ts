import type { Book, Chapter } from '../../../src/book/types.ts';
import type { Locale } from '../../../src/locales.ts';

/** Another maker of sites, as it comes: its own theme, both languages, every chapter in its sidebar. */
export interface Peer {
  name: string;
  /** Exact versions of its packages, which are installed in a folder of its own. */
  packages: Record<string, string>;
  /** The files of a project with these chapters, by their paths. */
  files(book: Book, locales: readonly Locale[]): Map<string, string>;
  /** What a command line of the project builds the site with, and the folder that the site is in then. */
  build: readonly string[];
  out: string;
  /** The path of a chapter's page within the site. */
  page(chapter: Chapter, locale: Locale): string;
}
