import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Book } from './book/types.ts';
import { getBook } from './content.ts';
import { locales, sourceLocale } from './locales.ts';
import { lastModified } from './modified.ts';
import type { Download } from './outputs/Download.ts';
import { makeDownloads } from './outputs/makeDownloads.ts';
import type { Catalog } from './outputs/opds.ts';
import { makePainter, type Painter } from './outputs/pictures/makePainter.ts';
import { pictureWords } from './outputs/pictures/pictureWords.ts';

/** What was made of a book so far: several pages ask for it, and in dev each change of the text is a new book. */
interface Made {
  painter?: Promise<Painter>;
  downloads?: Promise<Download[]>;
}
const made = new WeakMap<Book, Made>();

function madeOf(book: Book): Made {
  const known = made.get(book) ?? {};
  made.set(book, known);
  return known;
}

/** The painter of the edition's pictures, made on first use. */
export function getPainter(): Promise<Painter> {
  const book = getBook();
  return (madeOf(book).painter ??= makePainter(pictureWords(book, locales)));
}

/** The files to take away, made on first use. */
export function getDownloads(): Promise<Download[]> {
  const book = getBook();
  return (madeOf(book).downloads ??= getPainter().then((painter) =>
    makeDownloads(book, locales, { painter, addresses: absoluteAddresses, modified: lastModified() }),
  ));
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
