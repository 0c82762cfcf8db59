import type { Locale } from '../locales.ts';

const LENGTH = { han: 16, words: 7 };

/** How a turn opens, short enough for a line of contents: up to 16 Han characters or 7 words, cut at a clause where one ends. */
export function opening(text: string, locale: Locale): string {
  if (!/^(zh|ja)/.test(locale.lang)) {
    const words = text.split(/\s+/);
    return words.length <= LENGTH.words
      ? text
      : `${words
          .slice(0, LENGTH.words)
          .join(' ')
          .replace(/[,;:.—-]+$/, '')} …`;
  }
  const characters = [...text];
  if (characters.length <= LENGTH.han) return text.replace(/[，、；：。]$/, '');
  const head = characters.slice(0, LENGTH.han).join('');
  const clause = /^.{6,}(?=[，、；：。？！])/u.exec(head)?.[0] ?? head;
  return `${clause}……`;
}
