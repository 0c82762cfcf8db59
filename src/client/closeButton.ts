import css from '../styles/closeButton.css?inline';
import { adoptStyles } from './adoptStyles.ts';

/** Gives what has come up over the page a button that closes it, for who has no Escape key. */
export function addCloseButton(sheet: HTMLElement): void {
  if (sheet.querySelector(':scope > .close')) return;
  adoptStyles(css);
  const button = document.createElement('button');
  button.className = 'close';
  button.textContent = document.querySelector<HTMLElement>('#chapters')!.dataset['close']!;
  button.addEventListener('click', () => sheet.hidePopover());
  sheet.append(button);
}
