import type { Locale } from '../../locales.ts';
import type { PictureBook } from './PictureBook.ts';

/** What a thread that draws pictures is given. */
export interface PictureJob {
  book: PictureBook;
  locales: readonly Locale[];
  /** The folder, which is there, of what was drawn before. */
  cache: string;
  /** Of so many shares of all pictures, which one is the thread's. */
  shares: number;
  share: number;
}

/** What it answers for each picture. */
export interface DrawnPicture {
  /** The picture's path within the site. */
  path: string;
  /** The file that it is in, in the cache. */
  file: string;
  /** Whether an earlier build had drawn the very same. */
  reused: boolean;
}
