import type { Locale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { talkDate } from '../../talk.ts';
import type { PictureBook } from './PictureBook.ts';

/** Every character that the pictures may show, for the painter to be made with. */
export function pictureWords(book: PictureBook, locales: readonly Locale[]): string {
  const named = [book.title, ...book.chapters.map(({ title }) => title), ...book.speakers.map(({ name }) => name)];
  const words = locales.flatMap((locale) => {
    const t = strings(locale);
    return [t('picture.retelling'), t('book.series'), t('chapter.number', { number: 1 }), talkDate(locale)];
  });
  return ['·', ...named.flatMap((text) => Object.values(text)), ...words].join('');
}
