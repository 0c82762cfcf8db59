import type { Edition } from './editions.ts';

/** A file that holds the whole edition, or one of its editions, to take away. */
export interface Download {
  format: 'epub' | 'html' | 'txt' | 'jsonl' | 'tei';
  edition: Edition;
  /** The file's path within the site: `downloads/four-voices-zh.epub`. */
  path: string;
  mediaType: string;
  /** In bytes. */
  size: number;
}

/**
 * Where a book of an edition lies within the site.
 *
 * @param ending of the file's name, without the dot.
 */
export const bookPath = ({ key }: Edition, ending: string) => `${BOOK_PATH}-${key}.${ending}`;

/** What the paths of all files that hold the whole talk begin with. */
export const BOOK_PATH = 'downloads/four-voices';
