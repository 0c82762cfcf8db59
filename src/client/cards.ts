import css from '../styles/card.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { announce } from './announce.ts';
import { fetchPage } from './fetchPage.ts';
import { remember } from './remember.ts';

// The card of a term: what the glossary says of it, over the text. It is fetched from the entry's own page, so that it
// costs a chapter nothing and works offline with the page. Loaded when a reader first meets a term (src/client/main.ts).

/** How long a pointer or the focus rests on a term before the card comes, and how long it may leave before it goes. */
const REST = 250;
const LEAVE = 300;

/** A term in the running text. */
const TERM = ".turn a[href*='/glossary/']";

const root = document.documentElement;
const templates = new Map<string, Promise<HTMLTemplateElement>>();
const card = document.createElement('aside');
card.className = 'card';
card.popover = 'manual';
card.role = 'dialog';
document.body.append(card);
adoptStyles(css);

/** The term whose card is shown, and the one that is about to be. */
let shown: HTMLAnchorElement | undefined;
let awaited: HTMLAnchorElement | undefined;
/** The term whose card was closed by Escape: it does not come again while the pointer or the focus stays on it. */
let dismissed: HTMLAnchorElement | undefined;
let isPinned = false;
let timer = 0;

/** A reader meets a term: by a pointer that rests on it, by focus, or by a tap, which asks for the card outright. */
export function meet(term: HTMLAnchorElement, by: 'rest' | 'tap'): void {
  if (root.dataset['cards'] === 'off') return;
  if (by === 'tap') void open(term, true);
  else if (!isPinned && term !== shown && term !== dismissed && term.matches(':hover, :focus')) {
    awaited = term;
    later(REST, () => void open(term, false));
  }
}

/** Gives up a card that has not come yet. */
function forget(): void {
  clearTimeout(timer);
  awaited = undefined;
}

function later(delay: number, action: () => void): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

async function open(term: HTMLAnchorElement, asked: boolean): Promise<void> {
  clearTimeout(timer);
  awaited = term;
  const template = await load(term.href).catch(() => undefined);
  if (!template) {
    // There is no card to show: a tap does what the link says, a passing pointer nothing.
    if (asked) location.href = term.href;
    return;
  }
  // Meanwhile the reader may have gone on.
  if (awaited !== term) return;
  close(false);
  shown = term;
  card.replaceChildren(template.content.cloneNode(true));
  card.lang = term.closest<HTMLElement>('[lang]')!.lang;
  card.ariaLabel = card.querySelector('a')!.textContent;
  card.dataset['off'] = template.dataset['off'];
  term.setAttribute('aria-describedby', 'card-summary');
  // The source puts the card after the term in the order of focus.
  (card.showPopover as (options?: { source: HTMLElement }) => void).call(card, { source: term });
  place(term);
  if (asked) enter();
}

/** The card's template, from the page of the entry. */
function load(address: string): Promise<HTMLTemplateElement> {
  const known = templates.get(address);
  if (known) return known;
  const loading = fetchPage(address).then((page) => {
    const template = page.querySelector<HTMLTemplateElement>('template#card');
    if (!template) throw new Error(`${address} has no card`);
    return template;
  });
  templates.set(address, loading);
  loading.catch(() => templates.delete(address));
  return loading;
}

/** Under the line of the term or, where there is no room, above it. On a phone the style sheet makes it a sheet instead. */
function place(term: HTMLAnchorElement): void {
  const line = [...term.getClientRects()].at(-1)!;
  const left = Math.max(8, Math.min(line.left - 16, innerWidth - card.offsetWidth - 8));
  const below = line.bottom + 6;
  const fits = below + card.offsetHeight < innerHeight - 8;
  card.style.setProperty('--x', `${left + scrollX}px`);
  card.style.setProperty('--y', `${(fits ? below : line.top - card.offsetHeight - 6) + scrollY}px`);
}

/** Moves into the card, which then stays until it is closed. */
function enter(): void {
  pin(true);
  card.querySelector('a')!.focus({ preventScroll: true });
}

function pin(isWanted: boolean): void {
  isPinned = isWanted;
  card.querySelector('[data-pin]')?.setAttribute('aria-pressed', String(isWanted));
}

/** Closes the card; `back` returns the focus to its term. */
function close(back: boolean): void {
  forget();
  if (!shown) return;
  const term = shown;
  shown = undefined;
  isPinned = false;
  term.removeAttribute('aria-describedby');
  const hadFocus = card.contains(document.activeElement);
  card.hidePopover();
  if (back || hadFocus) term.focus({ preventScroll: true });
}

card.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  if (button?.matches('[data-close]')) close(true);
  if (button?.matches('[data-pin]')) pin(!isPinned);
  if (button?.matches('[data-cards-off]')) {
    root.dataset['cards'] = 'off';
    remember('cards', 'off');
    announce(card.dataset['off']!);
    close(true);
  }
});

document.addEventListener('pointerover', ({ target }) => {
  if (!dismissed?.contains(target as Node)) dismissed = undefined;
  if (awaited && awaited !== shown && !awaited.contains(target as Node)) forget();
  if (!shown || isPinned) return;
  if (card.contains(target as Node) || shown.contains(target as Node)) clearTimeout(timer);
  else if (!(target as Element).closest(TERM)) later(LEAVE, () => close(false));
});

document.addEventListener('focusin', ({ target }) => {
  if (target !== dismissed) dismissed = undefined;
  if (awaited && awaited !== shown && awaited !== target) forget();
  if (shown && !isPinned && target !== shown && !card.contains(target as Node)) close(false);
});

document.addEventListener('pointerdown', ({ target }) => {
  if (shown && !card.contains(target as Node) && !shown.contains(target as Node)) close(false);
});

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && shown) {
    event.preventDefault();
    dismissed = shown;
    close(card.contains(document.activeElement));
  }
  // The space bar does nothing on a link: on a term it asks for the card.
  if (event.key === ' ' && (event.target as Element).matches(TERM) && root.dataset['cards'] !== 'off') {
    event.preventDefault();
    meet(event.target as HTMLAnchorElement, 'tap');
  }
});
