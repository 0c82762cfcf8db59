import { remember } from './remember.ts';
import { listenForSearch } from './search/trigger.ts';
import { isSingleKey } from './singleKey.ts';

// Everything here is an enhancement: without it links are links. It is loaded when a reader first does something on a page,
// or has been here before (src/client/early/early.ts).

const root = document.documentElement;

/** What src/client/keys.ts answers to. */
const KEYS = new Set(['j', 'k', 'J', 'K', 'l', 't', 'm', 'g', '?']);

/** How often, in milliseconds, the search page is asked whether it is through. */
const LOOK_AGAIN = 500;

/**
 * Starts everything.
 *
 * @param events what the reader did before there was anything that answered to it; it grows until `stop` is called.
 */
export async function start(events: readonly Event[], stop: () => void): Promise<void> {
  // Without what does not come, the page is a page to read.
  await startPage().catch(() => undefined);
  stop();
  listen();
  document.querySelectorAll<HTMLElement>(':popover-open').forEach(showClose);
  events.forEach(again);
  pointOutAgain();
  // What can wait is loaded when the page has nothing else to do; where it does not come, the page is whole without it.
  const rest = () => {
    // Who searches waits for an answer: what nobody sees beneath the dialog comes after it.
    const search = document.querySelector('dialog.search[open]');
    if (search) search.addEventListener('close', rest, { once: true });
    else if (document.querySelector('main ol[data-state=searching]')) setTimeout(rest, LOOK_AGAIN);
    else void import('./idle.ts').catch(() => undefined);
  };
  if ('requestIdleCallback' in globalThis) requestIdleCallback(rest, { timeout: 2000 });
  else setTimeout(rest);
}

async function startPage(): Promise<void> {
  if (document.querySelector('.chapter')) (await import('./chapter.ts')).startChapter();
  else if (document.querySelector('.mode')) (await import('./bilingual.ts')).startLanguages();
  if (document.querySelector('.glossary')) await import('./glossary.ts');
  if (document.querySelector('main .search-panel')) await import('./search/page.ts');
  if (document.querySelector('.all-of')) (await import('./answers.ts')).startAnswers();
}

/** Does again what a reader did before there was anything that answered to it. */
function again(event: Event): void {
  const { type, target } = event;
  if (type === 'click') target!.dispatchEvent(new PointerEvent(type, event));
  else if (type === 'keydown') pressAgain(event as KeyboardEvent);
  else target!.dispatchEvent(new Event(type, { bubbles: true }));
}

/** What the pointer rests on or the focus is at may be what asked for all this. */
function pointOutAgain(): void {
  const hovered = matchMedia('(hover: hover)').matches && [...document.querySelectorAll(':hover')].at(-1);
  if (hovered) hovered.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, pointerType: 'mouse' }));
  document.activeElement?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

/** A key that opened the search may have been followed by what is sought, and by Enter. */
function pressAgain(event: KeyboardEvent): void {
  const field = document.querySelector<HTMLInputElement>('dialog.search[open] input');
  if (field && event.key.length === 1 && !event.ctrlKey && !event.metaKey) field.value += event.key;
  else (field ?? event.target!).dispatchEvent(new KeyboardEvent('keydown', event));
}

/** Answers to readers from now on: not before, or what is done again would be done twice. */
function listen(): void {
  document.addEventListener('click', (event) => {
    const target = event.target as Element;
    const settings = target.closest<HTMLAnchorElement>('a[data-settings]');
    if (settings) {
      event.preventDefault();
      void showSettings(settings);
    }
    const language = target.closest<HTMLAnchorElement>('a[data-locale]');
    if (language) chooseLanguage(language.dataset['locale']!);
    const permalink = target.closest<HTMLAnchorElement>('a.permalink');
    if (permalink && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      void showTurnMenu(permalink);
    }
    // On a narrow screen the lists of chapters and turns are popovers: a choice made closes them.
    if (target.closest('nav[popover] a')) target.closest<HTMLElement>('nav[popover]')?.hidePopover();
  });

  // It does not bubble.
  document.addEventListener('toggle', ({ target }) => showClose(target as HTMLElement), true);

  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    // An input method that composes has its keys to itself.
    if (event.isComposing || root.dataset['keys'] === 'off') return;
    if (isSingleKey(event) && KEYS.has(key)) void import('./keys.ts').then(({ pressed }) => pressed(key));
    // With a script the link is a button, which the space bar presses too.
    if (key === ' ' && (target as Element).matches('.permalink')) {
      event.preventDefault();
      (target as HTMLElement).click();
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

  listenForSearch();
}

/** What comes up over the page, the lists and the notes, can be closed by a button. */
function showClose(sheet: HTMLElement): void {
  if (!sheet.matches('nav:popover-open, .note:popover-open')) return;
  import('./closeButton.ts').then(
    ({ addCloseButton }) => addCloseButton(sheet),
    () => undefined,
  );
}

/** The language switch, on any page, chooses the language of the chapters too, where not both were chosen. */
function chooseLanguage(locale: string): void {
  // What was chosen stands on the page since before it was drawn; storage could refuse to be read again.
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

/** The menu of a turn; where that fails its link does what links do. */
async function showTurnMenu(permalink: HTMLAnchorElement): Promise<void> {
  try {
    const menu = await import('./turnMenu.ts');
    await menu.showTurnMenu(permalink);
  } catch {
    location.hash = permalink.hash;
  }
}
