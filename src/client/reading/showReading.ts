import css from '../../styles/progress.css?inline';
import { chapterOf } from '../../book/ids.ts';
import { fillIn } from '../../render/fillIn.ts';
import { adoptStyles } from '../adoptStyles.ts';
import { chapterLink, turnAddress } from './chapterLinks.ts';
import type { Reading } from './reading.ts';

/** Shows how far each chapter has been read, wherever chapters are listed, and offers to go on from where the reader stopped. */
export function showReading({ last, reached }: Reading): void {
  adoptStyles(css);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-turns]')) {
    const turns = Number(link.dataset['turns']);
    const read = Math.min(turns, reached[link.dataset['chapter']!] ?? 0);
    if (read > 0) link.append(progressMark(read, turns));
  }
  const address = last && turnAddress(last);
  if (!address) return;
  const chapter = chapterLink(chapterOf(last))!;
  const title = chapter.querySelector('span')!.textContent;
  for (const offer of document.querySelectorAll<HTMLAnchorElement>('a[data-continue]')) {
    offer.href = address;
    offer.title = title;
    offer.hidden = false;
  }
}

function progressMark(read: number, turns: number): HTMLElement {
  const mark = document.createElement('small');
  mark.className = 'progress';
  mark.style.setProperty('--read', String(read / turns));
  mark.textContent = `${read}/${turns}`;
  const words = document.querySelector<HTMLElement>('.sidebar')!.dataset['read']!;
  mark.role = 'img';
  mark.ariaLabel = fillIn(words, { read, turns });
  return mark;
}
