import type { Locale } from '../locales.ts';

/** Whether a language is written without spaces between words, and so with punctuation of full width. */
export const isSpaceless = ({ lang }: Pick<Locale, 'lang'>) => /^(zh|ja)/.test(lang);

/** What stands between two sentences, or a word and the next, in a language. */
export const wordSpace = (locale: Pick<Locale, 'lang'>) => (isSpaceless(locale) ? '' : ' ');
