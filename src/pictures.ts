import { readFile } from 'node:fs/promises';
import type { Book } from './book/types.ts';
import { getBook } from './content.ts';
import { locales } from './locales.ts';
import type { Pictures } from './outputs/pictures/drawPictures.ts';
import { makePainter, type Painter } from './outputs/pictures/makePainter.ts';
import { pictureFiles } from './outputs/pictures/pictureFiles.ts';
import { type PictureBook, pictureBook } from './outputs/pictures/PictureBook.ts';
import { pictureWords } from './outputs/pictures/pictureWords.ts';

/** Where what was drawn is kept from one build to the next, under the root. */
export const PICTURE_CACHE = '.cache/pictures';

// As in content.ts: one process, several module graphs.
const holder = globalThis as { thePictures?: Pictures };
const inDev = new WeakMap<Book, { book: PictureBook; painter: Promise<Painter> }>();

/** Makes pictures that are being drawn the ones that the site shows. Called when a build starts; in dev there are none. */
export function providePictures(pictures: Pictures): void {
  holder.thePictures = pictures;
}

/** A picture by its path, a PNG: from those that the build draws or, in dev, drawn when it is asked for. */
export async function pictureOf(path: string): Promise<Uint8Array> {
  if (holder.thePictures) return readFile((await holder.thePictures.of(path)).file);
  const { book, painter } = inDev.get(getBook()) ?? remember(getBook());
  const picture = pictureFiles(book, locales).find((one) => one.path === path)!;
  return (await painter).paint(picture.draw(await painter));
}

function remember(book: Book) {
  const shown = pictureBook(book);
  const known = { book: shown, painter: makePainter(pictureWords(shown, locales), PICTURE_CACHE) };
  inDev.set(book, known);
  return known;
}
