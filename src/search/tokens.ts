/** A Han character or a Latin word or figure, as it is compared, and where it stands in its text. */
export interface Token {
  /** Folded: see `fold`. */
  text: string;
  start: number;
  /** The place after its last character. */
  end: number;
  isHan: boolean;
  /** Where, in its folded text, the words begin that it is made of, beside the first: 4 in OpenAI. */
  joints: number[];
  /** What stands between it and the token before it, in one spelling; a space beside a Han character is nothing. */
  glue: string;
  /** Whether that is a mark or the end of a paragraph: no run of characters crosses it that does not hold it itself. */
  isCut: boolean;
}

const TOKEN = /(\p{Script=Han})|[[\p{L}\p{N}]--\p{Script=Han}][[\p{L}\p{N}\p{M}]--\p{Script=Han}]*/gv;
/** What holds the parts of one Latin word or figure together: GPT-4o, 3.5, TCP/IP, don’t. */
const JOINT = /^[-‐‑–'’.,/_&+:]$/;
const SPACE = /^[^\S\n]*$/;

/** A word without what makes no difference to a reader who looks for it: width, case, accents. */
export const fold = (word: string) =>
  (PLAIN.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();

const glueOf = (between: string) =>
  between === ' '
    ? between
    : fold(
        between
          .replace(/[‐‑–—]+/g, '-')
          .replace(/’/g, "'")
          .replace(/[^\S\n]+/g, ' '),
      );

const PLAIN = /^[\da-z\u4e00-\u9fff]*$/i;

/** The tokens of a text, from left to right. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [word, han] = match;
    const start = match.index;
    const isHan = han !== undefined;
    const before = found.at(-1);
    const between = text.slice(before?.end ?? start, start);
    const isLatin = !!before && !before.isHan && !isHan;
    const isSpace = SPACE.test(between);
    found.push({
      text: fold(word),
      start,
      end: start + word.length,
      isHan,
      joints: jointsOf(word),
      glue: isSpace && !isLatin ? '' : glueOf(between),
      isCut: !isSpace && !(isLatin && JOINT.test(between)),
    });
  }
  return found;
}

/** A small letter before a capital, a letter before a figure or a figure before a letter: OpenAI, Emu3, AI4Science. */
const JOINED = /(?<=\p{Ll})\p{Lu}|(?<=\p{L})\p{N}|(?<=\p{N})\p{L}/gu;

/** A Han character, or a word of which the first letter alone may be a capital: it has no joints, and most tokens are such. */
const ONE = /^\p{L}\p{Ll}*$/u;

function jointsOf(word: string): number[] {
  if (ONE.test(word)) return [];
  const joints = [...word.matchAll(JOINED)].map((match) => match.index);
  return joints.length > 0 && fold(word).length === word.length ? joints : [];
}

/** A mark that Pagefind does not index, but counts: a phrase cannot cross it. */
const CUT = ' ， ';

/**
 * Texts as the index holds them: a word a token. Left to itself Pagefind would cut Chinese into words, and then finds neither
 * a run of characters that crosses two of them nor only what holds the characters together. After the texts come the words
 * that are found inside others (AI of OpenAI): Pagefind finds a word by its beginning only.
 */
export function indexed(texts: readonly (readonly Token[])[]): string {
  const inner = new Set<string>();
  const running = texts.map((all) => {
    let text = '';
    for (const token of all) {
      text += (text && (token.isCut ? CUT : ' ')) + token.text;
      for (const at of token.joints) inner.add(token.text.slice(at));
    }
    return text;
  });
  return [...running, ...inner].join(CUT);
}
