import { type Token, tokens } from './tokens.ts';

/** A query as it is searched for. */
export interface Plan {
  /** What the reader set apart by spaces or marks, a list of folded tokens each. */
  words: Token[][];
  /** All of it as one run of characters; undefined where there is one word only. */
  phrase: Token[] | undefined;
  hasHan: boolean;
}

/** Nobody types more; what is longer was pasted, and its beginning finds it. In characters. */
const LONGEST = 200;

/**
 * Takes a query apart.
 *
 * @param simplified traditional characters and what they are in the text, where the two differ.
 */
export function plan(query: string, simplified: ReadonlyMap<string, string> = new Map()): Plan {
  const text = query.normalize('NFKC').slice(0, LONGEST);
  const all = tokens(text).map((token) => ({ ...token, text: simplified.get(token.text) ?? token.text }));
  const words: Token[][] = [];
  for (const [i, token] of all.entries()) {
    const before = all[i - 1];
    const isApart = !before || token.isCut || /\s/.test(text.slice(before.end, token.start));
    if (isApart) words.push([token]);
    else words.at(-1)!.push(token);
  }
  return { words, phrase: words.length > 1 ? all : undefined, hasHan: all.some(({ isHan }) => isHan) };
}

/** A plan as text, to be read or searched for again; `write` may change a token. */
export const planText = ({ words }: Pick<Plan, 'words'>, write = ({ text }: Token) => text): string =>
  words.map((word) => joined(word, write)).join(' ');

/** No space beside a Han character. */
const joined = (word: readonly Token[], write: (token: Token) => string) =>
  word.map((token, i) => (i > 0 && !token.isHan && !word[i - 1]!.isHan ? ' ' : '') + write(token)).join('');
