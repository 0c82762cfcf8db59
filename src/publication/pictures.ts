import type { Book } from '../book/types.ts';
import { getBook } from './content.ts';
import { locales } from '../locales.ts';
import { makePainter, type Painter } from '../outputs/pictures/makePainter.ts';
import { PICTURE_CACHE, pictureFiles } from '../outputs/pictures/pictureFiles.ts';
import { type PictureBook, pictureBook } from '../outputs/pictures/PictureBook.ts';
import { pictureWords } from '../outputs/pictures/pictureWords.ts';

const inDev = new WeakMap<Book, { book: PictureBook; painter: Promise<Painter> }>();

/** A picture by its path, a PNG, drawn when it is asked for: in dev there is no build that has drawn it. */
export async function pictureOf(path: string): Promise<Uint8Array> {
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
