import { announce } from '../announce.ts';
import { mark, recallBookmarks } from './bookmarks.ts';

/** Shows on a chapter's page which of its turns are marked. */
export function showBookmarks(): void {
  const marked = new Set(recallBookmarks());
  for (const button of document.querySelectorAll<HTMLButtonElement>('.bookmark')) {
    button.ariaPressed = String(marked.has(button.closest('.turn')!.id));
  }
}

/** Marks the turn of a button, or takes its mark away; says so where the browser does not keep it. */
export function toggleBookmark(button: HTMLButtonElement): void {
  const isWanted = button.ariaPressed !== 'true';
  const isKept = mark(button.closest('.turn')!.id, isWanted);
  const words = document.querySelector<HTMLElement>('.chapter')!.dataset;
  if (isKept) button.ariaPressed = String(isWanted);
  announce(isKept ? (isWanted ? words['marked']! : words['unmarked']!) : words['notKept']!);
}
