/** What a reader can choose. */
const CHOICES = ['mode', 'theme', 'size', 'width', 'cards', 'keys'] as const;
export type Choice = (typeof CHOICES)[number];

/** What is kept of a reader on this device: what was chosen, how far they have read, bookmarks, the last queries. */
export const READER = [...CHOICES, 'reading', 'bookmarks', 'queries'] as const;

/** All that is kept on this device: that the site itself is not to be kept is no matter of the reader's. */
export type Memory = (typeof READER)[number] | 'offline';

/**
 * Keeps something on this device; what is empty is forgotten.
 *
 * @returns whether it is kept: where storage is refused or full, a choice holds for this page only.
 */
export function remember(memory: Memory, value: string): boolean {
  try {
    if (value) localStorage.setItem(memory, value);
    else localStorage.removeItem(memory);
    return true;
  } catch {
    return false;
  }
}

/** What was kept before on this device; nothing where storage is refused. */
export function remembered(memory: Memory): string | undefined {
  try {
    return localStorage.getItem(memory) ?? undefined;
  } catch {
    return undefined;
  }
}
