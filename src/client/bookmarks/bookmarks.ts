import { remember, remembered } from '../remember.ts';

const TURN = /^c\d{2,}-t\d{2,}$/;
const inOrder = new Intl.Collator('en', { numeric: true }).compare;

/** The ids of the turns that were marked, in the order of the talk; none where what was stored is missing or damaged. */
export function parseBookmarks(stored: string | undefined): string[] {
  try {
    const ids: unknown = JSON.parse(stored ?? '[]');
    if (!Array.isArray(ids)) return [];
    return [...new Set(ids.filter((id): id is string => typeof id === 'string' && TURN.test(id)))].sort(inOrder);
  } catch {
    return [];
  }
}

export const recallBookmarks = () => parseBookmarks(remembered('bookmarks'));

/**
 * Marks a turn, or takes its mark away.
 *
 * @returns whether that was kept: a browser may refuse to.
 */
export function mark(turn: string, isWanted: boolean): boolean {
  const others = recallBookmarks().filter((id) => id !== turn);
  return remember('bookmarks', JSON.stringify(isWanted ? [...others, turn].sort(inOrder) : others));
}
