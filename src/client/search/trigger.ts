import { isCombined, isSingleKey } from '../singleKey.ts';

// All that a page has of the search until somebody searches, so it has to be short.

/** Has the search open by its link, by its keys and by the address, and load as soon as a reader is about to ask for it. */
export function listenForSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]')!;
  link.ariaKeyShortcuts = 'Control+K';

  const load = () => import('./dialog.ts');

  /** Opens a field at once, so that what is typed next is not lost, and then loads what searches. */
  async function open(): Promise<void> {
    const own = document.querySelector<HTMLInputElement>('main .search-panel input');
    if (own) {
      own.select();
      return;
    }
    let dialog = document.querySelector<HTMLDialogElement>('.search');
    if (!dialog) {
      dialog = document.createElement('dialog');
      dialog.className = 'search';
      dialog.innerHTML = '<section class="search-panel"><div><input></div></section>';
      // Enter may be pressed before there is anything that answers to it.
      dialog.onkeydown = ({ key, isComposing }) => {
        if (key === 'Enter' && !isComposing) dialog!.dataset['entered'] = '';
      };
      document.body.append(dialog);
    }
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')!.select();
    try {
      await (await load()).fillDialog(dialog, link.href);
    } catch {
      location.href = link.href;
    }
  }

  for (const type of ['focusin', 'pointerover']) {
    link.addEventListener(type, () =>
      load().then(
        ({ loadPanel }) => loadPanel(link.href),
        () => undefined,
      ),
    );
  }
  addEventListener('click', (event) => {
    if (isCombined(event) || event.shiftKey || !(event.target as Element).closest('[data-search]')) return;
    event.preventDefault();
    void open();
  });
  addEventListener('keydown', (event) => {
    const asks = event.key === 'k' ? isCombined(event) : event.key === '/' && isSingleKey(event);
    if (!asks || event.isComposing || document.documentElement.dataset['keys'] === 'off') return;
    event.preventDefault();
    void open();
  });
  // A shortcut of an installed copy: see src/outputs/webManifest.ts.
  if (location.search === '?search') void open();
}
