import css from '../../styles/bookmarks.css?inline';
import { adoptStyles } from '../adoptStyles.ts';
import { announce } from '../announce.ts';
import { helpPart } from '../helpPage.ts';
import { mark, recallBookmarks } from './bookmarks.ts';

/** Gives every turn of a chapter's page a button that marks it and shows whether it is marked. */
export function startBookmarks(): void {
  const label = document.querySelector<HTMLElement>('.chapter')?.dataset['bookmark'];
  if (!label) return;
  adoptStyles(css);
  const marked = new Set(recallBookmarks());
  for (const permalink of document.querySelectorAll<HTMLElement>('.permalink')) {
    const turn = permalink.closest('.turn')!.id;
    const button = document.createElement('button');
    button.className = 'bookmark';
    button.ariaLabel = label;
    button.ariaPressed = String(marked.has(turn));
    button.addEventListener('click', () => void toggle(button, turn));
    // Last, so that what stands there already does not move.
    permalink.parentElement!.append(button);
  }
}

/** Marks a turn, or takes its mark away; says so where the browser does not keep it. */
async function toggle(button: HTMLButtonElement, turn: string): Promise<void> {
  const isWanted = button.ariaPressed !== 'true';
  const isKept = mark(turn, isWanted);
  if (isKept) button.ariaPressed = String(isWanted);
  const { dataset } = await helpPart<HTMLElement>('#turn-menu');
  announce(isKept ? (isWanted ? dataset['marked']! : dataset['unmarked']!) : dataset['notKept']!);
}
