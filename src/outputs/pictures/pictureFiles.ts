import type { Locale } from '../../locales.ts';
import { coverPath, editionsOf } from '../editions.ts';
import { chapterDrawing } from './chapterDrawing.ts';
import { coverDrawing } from './coverDrawing.ts';
import type { Drawing } from './drawing.ts';
import type { Painter } from './makePainter.ts';
import type { PictureBook } from './PictureBook.ts';

/** Where what was drawn is kept from one build to the next, under the root. */
export const PICTURE_CACHE = '.cache/pictures';

/** A picture of the site, and how it is drawn. */
export interface PictureFile {
  /** `en/pictures/06-rag.png` */
  path: string;
  /** The drawing, laid out with the painter's measure. */
  draw(painter: Pick<Painter, 'measure'>): Drawing;
}

/** Every picture of the site: the covers, and in each language the edition's own and each chapter's. */
export function pictureFiles(book: PictureBook, locales: readonly Locale[]): PictureFile[] {
  return [
    ...editionsOf(locales).map((edition): PictureFile => ({
      path: coverPath(edition),
      draw: (painter) => coverDrawing(book, edition, painter),
    })),
    ...locales.flatMap((locale) =>
      [undefined, ...book.chapters].map((chapter): PictureFile => ({
        path: [locale.prefix, 'pictures', `${chapter?.slug ?? 'home'}.png`].filter(Boolean).join('/'),
        draw: (painter) => chapterDrawing(book, chapter, locale, painter),
      })),
    ),
  ];
}
