import type { Locale } from '../locales.ts';
import { isSpaceless } from './isSpaceless.ts';

/** Where a sentence ends, with the quotation marks and brackets that close after it. */
const ENDS = {
  zh: /(?:[。？！]|……)[”’）》]*/g,
  en: /[.?!…][”’)\]]*(?=\s+|$)/g,
};

/**
 * The bounds of the sentence of a text that holds the place `at`: from its first letter up to and with its last mark.
 */
export function sentenceAt(text: string, at: number, locale: Locale): { start: number; end: number } {
  let before = 0;
  let end = text.length;
  for (const match of text.matchAll(isSpaceless(locale) ? ENDS.zh : ENDS.en)) {
    const ends = match.index + match[0].length;
    if (ends > at) {
      end = ends;
      break;
    }
    before = ends;
  }
  return { start: before + /^\s*/.exec(text.slice(before))![0].length, end };
}
