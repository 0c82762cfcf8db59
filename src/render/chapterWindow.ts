/** How many chapters a list beside a page holds at most: a longer one would make every page longer with every chapter. */
export const WINDOW = 13;

/**
 * The chapters to list beside a page: all of them where they are few, else the first, the last, and those around one.
 *
 * @param current the place of the chapter that the page is of; -1 for a page that is of none.
 */
export function chapterWindow<T>(chapters: readonly T[], current: number): T[] {
  if (chapters.length <= WINDOW) return [...chapters];
  const around = WINDOW - 2;
  const from = Math.min(Math.max(1, current - Math.floor(around / 2)), chapters.length - 1 - around);
  return [chapters[0]!, ...chapters.slice(from, from + around), chapters.at(-1)!];
}
