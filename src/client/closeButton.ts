import css from '../styles/closeButton.css?inline';
import { adoptStyles } from './adoptStyles.ts';

/** Gives what has come up over the page a button that closes it, for who has no Escape key; `label` is what it says. */
export function addCloseButton(sheet: HTMLElement, label: string): void {
  if (sheet.querySelector(':scope > .close')) return;
  adoptStyles(css);
  const button = document.createElement('button');
  button.className = 'close';
  button.textContent = label;
  button.addEventListener('click', () => sheet.hidePopover());
  sheet.append(button);
}
