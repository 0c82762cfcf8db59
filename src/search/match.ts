import type { Plan } from './plan.ts';
import { stem } from './stem.ts';
import type { Token } from './tokens.ts';

/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** How well a text answers a query, the best first. */
export const TIERS = ['name', 'run', 'inside', 'scattered', 'translation'] as const;
export type Tier = (typeof TIERS)[number];

export interface Match {
  /**
   * `run`: all of the query in one stretch, as it is written; `inside`: the same as part or form of longer words, or with
   * hyphens for spaces; `scattered`: its words apart.
   */
  tier: Extract<Tier, 'run' | 'inside' | 'scattered'>;
  /** Every occurrence of each word of the query, or of the whole where it stands in one stretch. */
  spans: Span[][];
}

/** Forms of a word have this many first letters in common. */
const SHORTEST = 3;

interface Occurrences {
  whole: Span[];
  /** The run as a part or a form of longer words, or joined otherwise: model in models, GPT in ChatGPT, open-source. */
  inside: Span[];
}

/** Looks for a query in the tokens of a text; undefined where a word of it is missing. */
export function match(text: readonly Token[], { words, phrase }: Plan): Match | undefined {
  const run = phrase ?? (words.length === 1 ? words[0] : undefined);
  if (run) {
    const { whole, inside } = occurrences(text, run);
    if (whole.length > 0) return { tier: 'run', spans: [whole] };
    if (inside.length > 0) return { tier: 'inside', spans: [inside] };
  }
  if (words.length < 2) return undefined;
  const spans: Span[][] = [];
  for (const word of words) {
    const { whole, inside } = occurrences(text, word);
    const found = whole.length > 0 ? whole : inside;
    if (found.length === 0) return undefined;
    spans.push(found);
  }
  return { tier: 'scattered', spans };
}

/**
 * Whether words of a query, or one of them, may stand in a text: a look at its letters, which takes a hundredth of the time that cutting
 * it into tokens takes.
 *
 * @param text folded as a whole.
 */
export const mayHold = (text: string, words: readonly (Token | readonly Token[])[]): boolean =>
  words.flat().every(({ text: word, isHan }) => text.includes(isHan ? word : word.slice(0, SHORTEST)));

/** Whether a word of a query stands in a text, if only as a part or a form of a longer one. */
export function holds(text: readonly Token[], word: readonly Token[]): boolean {
  const { whole, inside } = occurrences(text, word);
  return whole.length + inside.length > 0;
}

function occurrences(text: readonly Token[], run: readonly Token[]): Occurrences {
  const found: Occurrences = { whole: [], inside: [] };
  const first = run[0]!;
  const isExact = run.length > 1 || first.isHan;
  for (let at = 0; at + run.length <= text.length; at++) {
    const token = text[at]!;
    if (isExact ? token.text !== first.text : token.isHan) continue;
    const how = compare(text, at, run);
    if (!how) continue;
    found[how.kind].push(how.span);
    at += run.length - 1;
  }
  return found;
}

function compare(text: readonly Token[], at: number, run: readonly Token[]) {
  let { start, end } = text[at]!;
  let kind: keyof Occurrences = 'whole';
  for (const [i, wanted] of run.entries()) {
    const token = text[at + i]!;
    if (i > 0 && token.glue !== wanted.glue) {
      if (token.isCut || wanted.isCut) return undefined;
      kind = 'inside';
    }
    end = token.end;
    if (token.text === wanted.text) continue;
    const part = i === run.length - 1 ? partOf(token, wanted, run.length === 1) : undefined;
    if (!part) return undefined;
    kind = 'inside';
    if (run.length === 1) start = part.start;
    end = part.end;
  }
  return { kind, span: { start, end } };
}

/** Where a word stands in a longer one or in another form of itself: at its beginning or, where `anywhere`, inside. */
function partOf(token: Token, wanted: Token, anywhere: boolean): Span | undefined {
  if (token.isHan || wanted.isHan || wanted.text.length < 2) return undefined;
  const starts = anywhere ? [0, ...token.joints] : [0];
  const at = starts.find((start) => token.text.startsWith(wanted.text, start));
  if (at !== undefined) {
    const isSameLength = token.text.length === token.end - token.start;
    return isSameLength ? { start: token.start + at, end: token.start + at + wanted.text.length } : token;
  }
  const mayBeForm = token.text.startsWith(wanted.text.slice(0, SHORTEST)) && /^[a-z]{3,}$/.test(wanted.text);
  return mayBeForm && stem(token.text) === stem(wanted.text) ? token : undefined;
}
