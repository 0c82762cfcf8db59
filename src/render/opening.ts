import type { Locale } from '../locales.ts';
import { isSpaceless } from './isSpaceless.ts';
import { wordPieces } from './wordPieces.ts';

const LENGTH = { han: 16, words: 7 };
/** So many characters are wider than what has room, whatever they are. */
const ENOUGH = 3 * LENGTH.han;

/** How a turn opens, short enough for a line of contents: up to 16 Han characters or 7 words, cut where a clause ends or else a word. */
export function opening(text: string, locale: Locale): string {
  if (!isSpaceless(locale)) {
    const words = text.split(/\s+/, LENGTH.words + 1);
    return words.length <= LENGTH.words
      ? text
      : `${words
          .slice(0, LENGTH.words)
          .join(' ')
          .replace(/[,;:.—-]+$/, '')}\u00a0…`;
  }
  // A paragraph may be many times as long as what is shown of it.
  const characters = [...text.slice(0, 2 * ENOUGH)].slice(0, ENOUGH);
  const start = characters.join('');
  if (widthOf(start) <= LENGTH.han) return text.replace(/[，、；：。]$/, '');
  const head = characters.slice(0, LENGTH.han).join('');
  const clause = /^.{6,}(?=[，、；：。？！])/u.exec(head)?.[0];
  return `${clause ?? wholeWords(start, locale)}……`;
}

/** In Han characters: two Latin letters are as wide as one. */
const widthOf = (text: string) => [...text].reduce((sum, one) => sum + (/[ -~]/.test(one) ? 0.5 : 1), 0);

/** The words that have room, but one at least. */
function wholeWords(text: string, { lang }: Locale): string {
  let head = '';
  for (const piece of wordPieces(text, lang)) {
    if (head && widthOf((head + piece).trimEnd()) > LENGTH.han) break;
    head += piece;
  }
  return head.replace(/[\s“‘（《〈，、；：。？！]+$/u, '');
}
