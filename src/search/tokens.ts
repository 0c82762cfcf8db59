import { WIDE } from './wide.ts';

const WIDE_SIGN = new RegExp(WIDE, 'gu');
const SPACE_BESIDE_WIDE = new RegExp(`(?<=${WIDE}(?:</?mark>)*) | (?=(?:</?mark>)*${WIDE})`, 'gu');

/**
 * Text as the index holds it: every Han character, and every full-width mark, a word of its own. Pagefind would cut
 * Chinese into words, and then finds neither a run that crosses two of them nor only the turns in which the characters
 * stand together.
 */
export const spaced = (text: string) => text.replace(WIDE_SIGN, ' $& ').replace(/\s+/g, ' ').trim();

/** The reverse of `spaced`, for reading: no spaces beside Chinese, and neighbouring marks joined into one. */
export const unspaced = (excerpt: string) => excerpt.replace(/<\/mark> ?<mark>/g, ' ').replace(SPACE_BESIDE_WIDE, '');
