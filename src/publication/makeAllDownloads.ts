import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Book } from '../book/types.ts';
import { locales } from '../locales.ts';
import { lastModified } from './modified.ts';
import type { Download } from '../outputs/Download.ts';
import { downloadFiles } from '../outputs/downloadFiles.ts';
import { coverPath, type Edition, editionsOf } from '../outputs/editions.ts';

/** The files to take away, and when the text in them was last changed. */
export interface AllDownloads {
  files: Download[];
  modified: Date;
}

/**
 * Makes the files to take away, as this site offers them, one after the other.
 *
 * @param pictureOf a picture by its path, a PNG: the covers are among them.
 * @param keep takes each file, by its path within the site.
 */
export async function makeAllDownloads(
  book: Book,
  pictureOf: (path: string) => Promise<Uint8Array>,
  keep: (path: string, content: Uint8Array) => void,
): Promise<AllDownloads> {
  const covers = new Map<string, Uint8Array>();
  for (const edition of editionsOf(locales)) covers.set(edition.key, await pictureOf(coverPath(edition)));
  const modified = lastModified();
  const coverOf = ({ key }: Edition) => covers.get(key)!;
  const files = downloadFiles(book, locales, { coverOf, addresses: absoluteAddresses, modified }).map(
    ({ make, ...file }): Download => {
      const content = Buffer.from(make());
      keep(file.path, content);
      return { ...file, size: content.byteLength };
    },
  );
  return { files, modified };
}
