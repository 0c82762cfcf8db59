/** What a reader can choose, and what is kept of it on this device. */
export type Choice = 'mode' | 'theme' | 'size' | 'width' | 'cards' | 'keys';

/** What else is kept on this device: where the reader is, the last queries, and whether the site itself is not to be kept. */
export type Memory = Choice | 'offline' | 'reading' | 'bookmarks' | 'queries';

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
