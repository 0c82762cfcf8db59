import { type Locale, sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { TALK_DAY } from '../../talk.ts';
import { inLocale } from '../../book/inLocale.ts';
import type { Book, Chapter } from '../../book/types.ts';
import type { Addresses } from '../../render/addresses.ts';

/**
 * A chapter as schema.org's Article (https://schema.org/Article): what it is part of, what it retells, and in whose
 * conversation; the speakers are spoken of, they are not its authors.
 *
 * @param addresses absolute addresses, here and below.
 */
export function chapterArticle(book: Book, chapter: Chapter, locale: Locale, addresses: Addresses) {
  const { value: headline, locale: written } = inLocale(chapter.title, locale);
  const speakers = book.speakers.filter(({ id }) => chapter.turns.some(({ speaker }) => speaker === id));
  return {
    ...article(addresses.chapter(chapter, locale), headline, written),
    position: chapter.number,
    isPartOf: { '@id': addresses.home(locale) },
    image: addresses.picture(chapter, locale),
    about: speakers.map(({ id }) => ({ '@id': addresses.speaker(id, locale) })),
    ...(written.key !== sourceLocale.key && {
      translationOfWork: { '@id': addresses.chapter(chapter, sourceLocale) },
    }),
  };
}

/** The whole edition, for the home page. */
export function bookArticle(book: Book, locale: Locale, addresses: Addresses) {
  const { value: headline, locale: written } = inLocale(book.title, locale);
  return {
    ...article(addresses.home(locale), headline, written),
    description: strings(locale)('site.description'),
    image: addresses.picture(undefined, locale),
    hasPart: book.chapters.map((chapter) => ({ '@id': addresses.chapter(chapter, locale) })),
    about: book.speakers.map(({ id }) => ({ '@id': addresses.speaker(id, locale) })),
  };
}

const article = (url: string, headline: string, locale: Locale) => ({
  '@context': 'https://schema.org',
  '@type': 'Article',
  '@id': url,
  headline,
  inLanguage: locale.lang,
  isBasedOn: {
    '@type': 'CreativeWork',
    name: strings(locale)('book.source'),
    temporalCoverage: TALK_DAY,
  },
});
