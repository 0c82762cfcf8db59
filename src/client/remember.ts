/** Keeps a choice on this device. Where storage is refused the choice holds for this page. */
export function remember(key: 'mode' | 'theme' | 'cards', value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Nothing is lost but the memory.
  }
}
