import { type Locale, sourceLocale } from '../locales.ts';
import type { Localized } from './types.ts';

interface InLocale<T> {
  value: T;
  locale: Locale;
  /** What a `lang` attribute has to say: nothing where the value is in the reader's language. */
  lang: string | undefined;
}

/** A value in the reader's language or, where there is none, in the source's, with the locale it is in. */
export function inLocale<T>(value: Localized<T>, locale: Locale): InLocale<T> {
  const own = value[locale.key];
  if (own !== undefined) return { value: own, locale, lang: undefined };
  const source = value[sourceLocale.key];
  if (source === undefined) throw new Error('A text lacks even its source');
  return { value: source, locale: sourceLocale, lang: locale.key === sourceLocale.key ? undefined : sourceLocale.lang };
}
