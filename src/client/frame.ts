import { announce } from './announce.ts';
import { remember } from './remember.ts';

// Everything here is an enhancement: without it links are links and the theme follows the device.

const root = document.documentElement;

document.addEventListener('click', (event) => {
  const target = event.target as Element;
  const settings = target.closest<HTMLAnchorElement>('a[data-settings]');
  if (settings) {
    event.preventDefault();
    void showSettings(settings);
  }
  const language = target.closest<HTMLAnchorElement>('a.tool[hreflang]');
  if (language) chooseLanguage(language.dataset['locale']!);
  const permalink = target.closest<HTMLAnchorElement>('a.permalink');
  if (permalink) void copyAddress(permalink.href);
  const bookmark = target.closest<HTMLButtonElement>('.bookmark');
  if (bookmark) {
    void import('./bookmarks/bookmarkButtons.ts').then(({ toggleBookmark }) => toggleBookmark(bookmark));
  }
  // On a narrow screen the lists of chapters and turns are popovers: a choice made closes them.
  if (target.closest('nav[popover] a')) target.closest<HTMLElement>('nav[popover]')?.hidePopover();
  const search = target.closest('[data-search]');
  if (search && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    void openSearch();
  }
});

document.addEventListener('keydown', (event) => {
  if (event.isComposing) return;
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  const asksForSearch = event.key === 'k' && (event.ctrlKey || event.metaKey);
  if (asksForSearch || (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey)) {
    event.preventDefault();
    void openSearch();
  }
});

// A term met in the text: its card is loaded when it is first wanted.
for (const type of ['pointerover', 'focusin', 'click'] as const) {
  document.addEventListener(type, (event) => {
    const term = (event.target as Element).closest<HTMLAnchorElement>(".turn a[href*='/glossary/']");
    if (!term || root.dataset['cards'] === 'off') return;
    const byTouch = ['touch', 'pen'].includes((event as PointerEvent).pointerType);
    if (type === 'click' && !byTouch) return;
    if (type === 'pointerover' && byTouch) return;
    if (type === 'focusin' && !term.matches(':focus-visible')) return;
    if (type === 'click') event.preventDefault();
    import('./cards.ts').then(
      ({ meet }) => meet(term, type === 'click' ? 'tap' : 'rest'),
      () => {
        if (type === 'click') location.href = term.href;
      },
    );
  });
}

// The search is loaded when a reader is about to ask for it.
const searchLink = document.querySelector<HTMLAnchorElement>('[data-search]')!;
const loadSearch = () => import('./search/dialog.ts');
for (const type of ['focus', 'pointerenter']) {
  searchLink.addEventListener(type, () => {
    loadSearch().then(
      ({ loadPanel }) => loadPanel(searchLink.href),
      () => undefined,
    );
  });
}

// The shortcuts of an installed copy: see src/outputs/webManifest.ts.
if (location.search === '?search') void openSearch();
if (location.search === '?continue') void import('./reading/resume.ts').then(({ resume }) => resume());

// What can wait is loaded when the page has nothing else to do; where it does not come, the page is whole without it.
addEventListener('load', () => {
  const whenIdle =
    'requestIdleCallback' in globalThis ? requestIdleCallback : (work: () => void) => setTimeout(work, 2000);
  whenIdle(() => void import('./idle.ts').catch(() => undefined));
});

/** The language switch, on any page, chooses the language of the chapters too, where not both were chosen. */
function chooseLanguage(locale: string): void {
  // Set before anything was drawn: reading storage again could be refused.
  if (root.dataset['mode'] !== 'both') remember('mode', locale);
}

/** The settings as a sheet over the page; where that fails their own page. */
async function showSettings(link: HTMLAnchorElement): Promise<void> {
  try {
    const settings = await import('./settings.ts');
    await settings.showSettings(link);
  } catch {
    location.href = link.href;
  }
}

async function copyAddress(address: string): Promise<void> {
  const words = document.body.dataset;
  try {
    await navigator.clipboard.writeText(address);
    announce(words['copied']!);
  } catch {
    announce(words['copyFailed']!);
  }
}

/** Opens a field at once, so that what is typed next is not lost, and then loads what searches. */
async function openSearch(): Promise<void> {
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
    await (await loadSearch()).fillDialog(dialog, searchLink.href);
  } catch {
    location.href = searchLink.href;
  }
}
