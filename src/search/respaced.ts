import type { Plan } from './plan.ts';

/** A letter before a figure, or a figure before a letter. */
const SEAM = /(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Shorter words stand in too many others by chance. */
const SHORTEST = 3;

/**
 * A query with its Latin words parted or joined as the text has them: `gpt4` → `gpt 4`, `opensource` → `open source`,
 * `multi-modal` → `multimodal`. Undefined where that changes nothing.
 *
 * @param vocabulary the words of the text, without figures.
 * @param known the same, for who asks more than once.
 */
export function respaced(
  { words }: Plan,
  vocabulary: readonly string[],
  known: ReadonlySet<string> = new Set(vocabulary),
): string | undefined {
  let isChanged = false;
  const written = words.map((word) => {
    const whole = word.map(({ text }) => text).join('');
    if (word.length > 1 && word.every(({ isHan }) => !isHan) && known.has(whole)) {
      isChanged = true;
      return whole;
    }
    return word
      .map(({ text, isHan, glue }, i) => {
        const parts = isHan || known.has(text) ? undefined : partsOf(text, known, vocabulary);
        isChanged ||= parts !== undefined;
        return (i > 0 ? glue : '') + (parts ?? [text]).join(' ');
      })
      .join('');
  });
  return isChanged ? written.join(' ') : undefined;
}

/** The two words that one is made of, parted at a figure or else where both are words of the text. */
function partsOf(word: string, known: ReadonlySet<string>, vocabulary: readonly string[]): string[] | undefined {
  const isWord = (part: string) => /^\p{N}+$/u.test(part) || known.has(part);
  const atFigure = word.split(SEAM);
  if (atFigure.length === 2 && atFigure.every(isWord)) return atFigure;
  // It may be the beginning of a word that is still being typed.
  if (vocabulary.some((one) => one.startsWith(word))) return undefined;
  for (let at = SHORTEST; at < word.length; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
    const isLong = parts[1]!.length >= SHORTEST || /\p{N}/u.test(parts[1]!);
    if (isLong && parts.every((part) => known.has(part))) return parts;
  }
  return undefined;
}
