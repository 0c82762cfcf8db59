import type { Locale } from '../locales.ts';

/** What is written in a language, named in the language of a page and without its region: 中文, 英文 (not 英语), Chinese. */
export function languageName({ lang }: Locale, page: Locale): string {
  const names = new Intl.DisplayNames(page.lang, { type: 'language' });
  return names.of(lang.split('-')[0]!)!.replace(/语$/, '文');
}
