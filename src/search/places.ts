import type { Tables } from './tables.ts';
import { fold } from './tokens.ts';

/** A page about whom or what a query names: a speaker, or a chapter. No text of the talk need hold that name. */
export interface Place {
  /** Its path in a language's site: `speakers/lin-yonghua/` */
  path: string;
  name: Record<string, string>;
  /** A chapter's number. */
  number?: number;
}

/** More of them would be in the way of the hits. */
const MOST = 3;
/** The least that is typed of a title, in characters: less stands in many, and is no way to look for one. */
const LEAST = { han: 3, latin: 6 };

/**
 * The speakers and chapters that a query names: a speaker by the whole name or an end of it, a chapter by its number or by
 * some of its title.
 */
export function placesFor(query: string, { speakers, chapters }: Pick<Tables, 'speakers' | 'chapters'>): Place[] {
  const typed = squeezed(query);
  const isHan = /\p{Script=Han}/u.test(typed);
  const isNamed = (name: string) => typed.length >= (isHan ? 2 : 3) && (name.startsWith(typed) || name.endsWith(typed));
  const isTitled = (title: string) => typed.length >= (isHan ? LEAST.han : LEAST.latin) && title.includes(typed);
  const people = speakers
    .filter(({ name }) => Object.values(name).map(squeezed).some(isNamed))
    .map(({ id, name }): Place => ({ path: `speakers/${id}/`, name }));
  const titled = chapters
    .map(({ slug, title }, i): Place => ({ path: `chapters/${slug}/`, name: title, number: i + 1 }))
    .filter(({ name, number }) => numbers(number!).includes(typed) || Object.values(name).map(squeezed).some(isTitled));
  return [...people, ...titled].slice(0, MOST);
}

/** Letters and figures alone: 黄东旭 and Huang Dongxu may be typed with or without a space, a title without its marks. */
const squeezed = (text: string) => fold(text.normalize('NFKC')).replace(/[^\p{L}\p{N}]/gu, '');

/** What a chapter may be called by its number. */
const numbers = (number: number) => [`chapter${number}`, `第${number}章`, `第${hanNumber(number)}章`];

/** Up to 99 in Han characters: 六, 十三, 四十二. */
function hanNumber(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  const digit = (n: number) => (n === 0 ? '' : '一二三四五六七八九'[n - 1]!);
  return tens === 0 ? digit(ones) : `${tens > 1 ? digit(tens) : ''}十${digit(ones)}`;
}
