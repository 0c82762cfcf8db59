import css from '../styles/announcement.css?inline';
import { adoptStyles } from './adoptStyles.ts';

/** Says something in passing, to the eye and to a screen reader, for three seconds. */
export function announce(words: string): void {
  let status = document.querySelector<HTMLElement>('.announcement');
  if (!status) {
    status = document.createElement('p');
    status.className = 'announcement';
    status.role = 'status';
    document.body.append(status);
    adoptStyles(css);
  }
  status.textContent = words;
  clearTimeout(Number(status.dataset['timer']));
  status.dataset['timer'] = String(setTimeout(() => status.remove(), 3000));
}
