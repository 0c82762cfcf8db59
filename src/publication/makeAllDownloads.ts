import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Book } from '../book/types.ts';
import { locales } from '../locales.ts';
import { lastModified } from './modified.ts';
import type { Download } from '../outputs/Download.ts';
import { coverPath, type Edition, editionsOf } from '../outputs/editions.ts';
import { makeDownloads } from '../outputs/makeDownloads.ts';

/** The files to take away, and when the text in them was last changed. */
export interface AllDownloads {
  files: Download[];
  modified: Date;
}

/**
 * The files to take away, as this site offers them.
 *
 * @param pictureOf a picture by its path, a PNG: the covers are among them.
 */
export async function makeAllDownloads(
  book: Book,
  pictureOf: (path: string) => Promise<Uint8Array>,
): Promise<AllDownloads> {
  const covers = new Map<string, Uint8Array>();
  for (const edition of editionsOf(locales)) covers.set(edition.key, await pictureOf(coverPath(edition)));
  const modified = lastModified();
  const coverOf = ({ key }: Edition) => covers.get(key)!;
  return { files: makeDownloads(book, locales, { coverOf, addresses: absoluteAddresses, modified }), modified };
}
