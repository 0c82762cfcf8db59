import { adoptStyles } from '../adoptStyles.ts';
import css from '../../styles/search.css?inline';
import { fetchPage } from '../fetchPage.ts';
import { startPanel } from './panel.ts';

// The search of every page but the search page itself. Its panel is that page's, fetched when it is first wanted.

adoptStyles(css);

let panelPage: Promise<HTMLElement> | undefined;

/** Gets the panel out of the search page, ahead of its use or for it. */
export function loadPanel(address: string): Promise<HTMLElement> {
  panelPage ??= fetchPage(address).then((page) => {
    const panel = page.querySelector<HTMLElement>('.search-panel');
    if (!panel) throw new Error(`${address} has no search panel`);
    return panel;
  });
  panelPage.catch(() => (panelPage = undefined));
  return panelPage;
}

/**
 * Makes a dialog that is already open, with nothing in it but a field, into the search. The field stays the one that is
 * being typed in.
 *
 * @throws Error where the search page cannot be had.
 */
export async function fillDialog(dialog: HTMLDialogElement, address: string): Promise<void> {
  const made = await loadPanel(address);
  const panel = dialog.querySelector('section')!;
  if (panel.dataset['root']) return;
  const [source, input] = [made.cloneNode(true) as HTMLElement, panel.querySelector('input')!];
  const field = source.querySelector('input')!;
  const [bar, ownBar] = [field.parentElement!, input.parentElement!];
  copyAttributes(source, panel);
  copyAttributes(field, input);
  ownBar.className = bar.className;
  ownBar.role = bar.role;
  dialog.ariaLabel = panel.ariaLabel;
  ownBar.append(bar.querySelector('button')!);
  panel.append(...[...source.children].slice(1));
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target as Element).closest('[data-hit], [data-close]')) dialog.close();
  });
  dialog.onkeydown = null;
  startPanel(panel, { goesToFirst: true, isEntered: 'entered' in dialog.dataset });
}

function copyAttributes(from: Element, to: Element): void {
  for (const { name, value } of from.attributes) to.setAttribute(name, value);
}
