import type { Locale } from '../locales.ts';
import { inLocale } from '../book/inLocale.ts';
import type { Localized } from '../book/types.ts';

/** What a book to take away holds: one language or, paragraph under paragraph, all of them. */
export interface Edition {
  /** The keys of its languages: `zh`, `zh-en`. */
  key: string;
  /** Its languages, the one of its own words first. */
  locales: readonly [Locale, ...Locale[]];
}

/** An edition in each language and, where there are several, one of all together. */
export function editionsOf(locales: readonly Locale[]): Edition[] {
  const each = locales.map((locale): Edition => ({ key: locale.key, locales: [locale] }));
  const [first, ...rest] = locales;
  if (!first || rest.length === 0) return each;
  return [...each, { key: locales.map(({ key }) => key).join('-'), locales: [first, ...rest] }];
}

/** Where the cover of an edition's book lies within the site. */
export const coverPath = ({ key }: Edition) => `pictures/cover-${key}.png`;

export interface Passage<T> {
  value: T;
  /** The language that the value is in. */
  locale: Locale;
}

/**
 * A value in every language of an edition that it has; in an edition of one language the source stands in where that
 * language lacks it.
 */
export function passagesOf<T>(value: Localized<T>, { locales }: Edition): [Passage<T>, ...Passage<T>[]] {
  const [main, ...others] = locales;
  const own = inLocale(value, main);
  return [
    { value: own.value, locale: own.locale },
    ...others.flatMap((locale) => {
      const other = value[locale.key];
      return other === undefined || locale.key === own.locale.key ? [] : [{ value: other, locale }];
    }),
  ];
}
