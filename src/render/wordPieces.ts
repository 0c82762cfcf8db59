import { segmenterOf } from './segmenterOf.ts';

/** Characters that belong to what stands before them: particles, and the last parts of longer words. */
const TAIL = /^[的了吗呢吧着过得地们员库力者性化年月日]$/u;
/** Words of a single character. What the dictionary cuts off as one and is not among them begins a longer word: 具|身|智能. */
const SINGLE =
  /^[\d是在和跟与及或也都只就还又再很太更最把被让给对从到向按用有没不会能可要想说看做去来比像我你他她它这那谁个种些]$/u;
const MARK = /^[\p{P}\p{S}]+$/u;
const OPENING_MARK = /^[“‘（《〈【([{]+$/u;
const HAN = /^\p{Script=Han}$/u;

/** A text in the smallest pieces that may be parted: words of any script, with the marks and particles that hang on them. */
export function wordPieces(text: string, lang: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const { segment } of segmenterOf(lang).segment(text)) {
    const before = pieces.at(-1);
    const hangs =
      isOpen ||
      /^\s+$/.test(segment) ||
      (MARK.test(segment) && !OPENING_MARK.test(segment)) ||
      TAIL.test(segment) ||
      // GPT-4, Node.js
      (/^\w/.test(segment) && before !== undefined && /[\x21-\x7e]$/.test(before));
    if (before !== undefined && hangs) pieces[pieces.length - 1] = before + segment;
    else pieces.push(segment);
    isOpen = OPENING_MARK.test(segment) || (HAN.test(segment) && !SINGLE.test(segment) && !TAIL.test(segment));
  }
  return pieces;
}
