import { type Locale, sourceLocale } from '../locales.ts';
import type { Localized } from './types.ts';

/** A value in the reader's language or, where there is none, in the source's, with the locale it is in. */
export function inLocale<T>(value: Localized<T>, locale: Locale): { value: T; locale: Locale } {
  const own = value[locale.key];
  if (own !== undefined) return { value: own, locale };
  const source = value[sourceLocale.key];
  if (source === undefined) throw new Error('A text lacks even its source');
  return { value: source, locale: sourceLocale };
}
