/**
 * Text as the index holds it: every Han character a word of its own. Pagefind would cut Chinese into words, and then
 * finds neither a run that crosses two of them nor only the turns in which the characters stand together.
 */
export const spaced = (text: string) =>
  text
    .replace(/\p{Script=Han}/gu, ' $& ')
    .replace(/\s+/g, ' ')
    .trim();

/** The reverse of `spaced`, for reading: no spaces around Han characters, and neighbouring marks joined into one. */
export const unspaced = (excerpt: string) =>
  excerpt
    .replace(/<\/mark> ?<mark>/g, ' ')
    .replace(/(?<=\p{Script=Han}(?:<\/?mark>)?) (?=(?:<\/?mark>)?[\p{Script=Han}\p{P}])/gu, '')
    .replace(/(?<=\p{P}(?:<\/?mark>)?) (?=(?:<\/?mark>)?\p{Script=Han})/gu, '');
