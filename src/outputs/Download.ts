import type { Edition } from './editions.ts';

/** A file that holds the whole edition, or one of its editions, to take away. */
export interface Download {
  format: 'epub' | 'html' | 'txt' | 'jsonl' | 'tei';
  edition: Edition;
  /** The file's path within the site: `downloads/four-voices-zh.epub`. */
  path: string;
  mediaType: string;
  bytes: Uint8Array;
}
