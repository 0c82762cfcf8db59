import css from '../styles/announcement.css?inline';
import { adoptStyles } from './adoptStyles.ts';

/** Says something in passing, to a screen reader and, where the page does not show it by itself, to the eye, for three seconds. */
export function announce(words: string, isShown = true): void {
  let status = document.querySelector<HTMLElement>('.announcement');
  if (!status) {
    status = document.createElement('p');
    status.className = 'announcement';
    status.role = 'status';
    document.body.append(status);
    adoptStyles(css);
  }
  status.classList.toggle('unseen', !isShown);
  status.textContent = words;
  clearTimeout(Number(status.dataset['timer']));
  status.dataset['timer'] = String(setTimeout(() => status.remove(), 3000));
}
