/** What a reader can choose, and what is kept of it on this device. */
export type Choice = 'mode' | 'theme' | 'size' | 'width' | 'cards' | 'keys';

/** Keeps a choice on this device; an empty one is forgotten. Where storage is refused the choice holds for this page. */
export function remember(choice: Choice, value: string): void {
  try {
    if (value) localStorage.setItem(choice, value);
    else localStorage.removeItem(choice);
  } catch {
    // Nothing is lost but the memory.
  }
}

/** What was chosen before on this device. */
export function remembered(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(choice) ?? undefined;
  } catch {
    return undefined;
  }
}
