import css from '../../styles/bookmarks.css?inline';
import { adoptStyles } from '../adoptStyles.ts';
import { announce } from '../announce.ts';
import { mark, recallBookmarks } from './bookmarks.ts';

/** Shows on a chapter's page which of its turns are marked, and makes its buttons work; until then they are hidden. */
export function startBookmarks(): void {
  adoptStyles(css);
  const marked = new Set(recallBookmarks());
  for (const button of document.querySelectorAll<HTMLButtonElement>('.bookmark')) {
    button.ariaPressed = String(marked.has(button.closest('.turn')!.id));
  }
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('.bookmark');
    if (button) toggleBookmark(button);
  });
  document.documentElement.classList.add('with-bookmarks');
}

/** Marks the turn of a button, or takes its mark away; says so where the browser does not keep it. */
function toggleBookmark(button: HTMLButtonElement): void {
  const isWanted = button.ariaPressed !== 'true';
  const isKept = mark(button.closest('.turn')!.id, isWanted);
  const words = document.querySelector<HTMLElement>('.chapter')!.dataset;
  if (isKept) button.ariaPressed = String(isWanted);
  announce(isKept ? (isWanted ? words['marked']! : words['unmarked']!) : words['notKept']!);
}
