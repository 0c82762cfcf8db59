import css from '../../styles/progress.css?inline';
import { chapterOf } from '../../book/ids.ts';
import { fillIn } from '../../render/fillIn.ts';
import { adoptStyles } from '../adoptStyles.ts';
import { chapterLink, chapterList, turnAddress } from './chapterLinks.ts';
import type { Reading } from './reading.ts';

/** Where chapters are listed. */
const LISTS = ['.sidebar', '.chapter-list', '.reading-list'];

/**
 * Shows how far each chapter has been read, wherever chapters are listed, and offers to go on from where the reader stopped.
 *
 * @throws Error where the list of chapters does not come.
 */
export async function showReading({ last, reached }: Reading): Promise<void> {
  if (Object.keys(reached).length === 0) return;
  adoptStyles(css);
  const { dataset } = await chapterList();
  for (const [chapter, turn] of Object.entries(reached)) {
    const link = await chapterLink(chapter);
    if (!link) continue;
    const turns = Number(link.dataset['turns']);
    const shown = LISTS.map((list) => `${list} a[href="${link.getAttribute('href')}"]`).join();
    for (const one of document.querySelectorAll(shown)) {
      one.append(progressMark(Math.min(turns, turn), turns, dataset['read']!));
    }
  }
  const address = last && (await turnAddress(last));
  if (!address) return;
  const title = (await chapterLink(chapterOf(last)))!.querySelector('span')!.textContent.trim();
  for (const offer of document.querySelectorAll<HTMLAnchorElement>('a[data-continue]')) {
    offer.href = address;
    offer.title = title;
    offer.hidden = false;
  }
}

function progressMark(read: number, turns: number, words: string): HTMLElement {
  const mark = document.createElement('small');
  mark.className = 'progress';
  mark.style.setProperty('--read', String(read / turns));
  mark.textContent = `${read}/${turns}`;
  mark.role = 'img';
  mark.ariaLabel = fillIn(words, { read, turns });
  return mark;
}
