import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Book } from './book/types.ts';
import { getBook } from './content.ts';
import { locales, sourceLocale } from './locales.ts';
import { lastModified } from './modified.ts';
import type { Download } from './outputs/Download.ts';
import { type Edition, editionsOf } from './outputs/editions.ts';
import { makeDownloads } from './outputs/makeDownloads.ts';
import type { Catalog } from './outputs/opds.ts';
import { coverPath } from './outputs/pictures/pictureFiles.ts';
import { pictureOf } from './pictures.ts';

/** What was made so far: several pages ask for it, and in dev each change of the text is a new book. */
const made = new WeakMap<Book, Promise<Download[]>>();

/** The files to take away, made on first use. */
export function getDownloads(): Promise<Download[]> {
  const book = getBook();
  const downloads = made.get(book) ?? make(book);
  made.set(book, downloads);
  return downloads;
}

async function make(book: Book): Promise<Download[]> {
  const editions = editionsOf(locales);
  const covers = await Promise.all(editions.map((edition) => pictureOf(coverPath(edition))));
  const coverOf = ({ key }: Edition) => covers[editions.findIndex((edition) => edition.key === key)]!;
  return makeDownloads(book, locales, { coverOf, addresses: absoluteAddresses, modified: lastModified() });
}

/**
 * A file to take away, as a route answers with it.
 *
 * @param edition the key of its edition, where there are several of its format.
 */
export async function downloadResponse(format: Download['format'], edition?: string): Promise<Response> {
  const all = await getDownloads();
  const download = all.find((one) => one.format === format && (!edition || one.edition.key === edition))!;
  const type = download.mediaType + (/^text\//.test(download.mediaType) ? '; charset=utf-8' : '');
  return new Response(download.bytes.slice(), { headers: { 'content-type': type } });
}

/** What a catalogue of the EPUBs is made from. */
export async function catalog(): Promise<Catalog> {
  const downloads = await getDownloads();
  return { book: getBook(), locale: sourceLocale, downloads, addresses: absoluteAddresses, modified: lastModified() };
}
