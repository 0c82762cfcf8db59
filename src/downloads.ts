import type { Book } from './book/types.ts';
import { getBook } from './content.ts';
import { locales } from './locales.ts';
import { lastModified } from './modified.ts';
import { type Edition, editionsOf } from './outputs/editions.ts';
import { makeEpub } from './outputs/epub/makeEpub.ts';
import { coverPicture } from './outputs/pictures/coverPicture.ts';
import { makePainter, type Painter } from './outputs/pictures/makePainter.ts';
import { pictureWords } from './outputs/pictures/pictureWords.ts';
import { makeHtmlFile } from './outputs/singleFile/makeHtmlFile.ts';

/** A book to take away, as a file of the site. */
export interface Download {
  edition: Edition;
  format: 'epub' | 'html';
  /** The file's path within the site. */
  path: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** What was made of a book so far: in dev each change of the text is a new book. */
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
  const known = madeOf(getBook());
  return (known.painter ??= makePainter(pictureWords(getBook(), locales)));
}

/** The books to take away, each in every edition, made on first use. */
export function getDownloads(): Promise<Download[]> {
  const known = madeOf(getBook());
  return (known.downloads ??= makeDownloads(getBook()));
}

async function makeDownloads(book: Book): Promise<Download[]> {
  const painter = await getPainter();
  const modified = lastModified();
  return editionsOf(locales).flatMap((edition): Download[] => {
    const path = `downloads/four-voices-${edition.key}`;
    const epub = makeEpub(book, edition, { cover: coverPicture(book, edition, painter), modified });
    const html = new TextEncoder().encode(makeHtmlFile(book, edition));
    return [
      { edition, format: 'epub', path: `${path}.epub`, mediaType: 'application/epub+zip', bytes: epub },
      { edition, format: 'html', path: `${path}.html`, mediaType: 'text/html', bytes: html },
    ];
  });
}
