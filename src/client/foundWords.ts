/** What a hit of the search leads to: the id of an element, and words in it as they stand there. */
export interface FoundWords {
  anchor: string;
  words: readonly string[];
}

const KEY = 'found';

/** Passes on to the page that a hit leads to, in this tab, what is marked in the hit. */
export function passWords(hit: HTMLAnchorElement): void {
  const words = [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent);
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ anchor: hit.hash.slice(1), words } satisfies FoundWords));
  } catch {
    // Then the page shows the turn, and no words in it.
  }
}

/** What was passed on to this page, once; nothing where it is not what we wrote. */
export function takeWords(): FoundWords {
  try {
    const stored = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const { anchor, words } = JSON.parse(stored ?? '{}') as Partial<FoundWords>;
    if (typeof anchor === 'string' && Array.isArray(words) && words.every((word) => typeof word === 'string'))
      return { anchor, words };
  } catch {
    // As above.
  }
  return { anchor: '', words: [] };
}
