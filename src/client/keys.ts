import css from '../styles/keys.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { announce } from './announce.ts';
import { helpPart } from './helpPage.ts';
import { readingLine, turnBeingRead } from './place.ts';
import { remember } from './remember.ts';

// What single keys do. Loaded when one of them is first pressed; src/client/main.ts says which, and when they count.

const root = document.documentElement;

/** Does what a key asks for: see the list in src/components/Help.astro. */
export async function pressed(key: string): Promise<void> {
  if (key === 'j') step(1, '.turn');
  else if (key === 'k') step(-1, '.turn');
  else if (key === 'J' || key === 'K') await stepToOwn(key === 'J' ? 1 : -1);
  else if (key === 'l') nextLanguage();
  else if (key === 't') currentTurn()?.querySelector<HTMLElement>('.peek')?.click();
  else if (key === 'm') currentTurn()?.querySelector<HTMLElement>('.permalink')?.click();
  else if (key === 'g') await toggleTerms();
  else if (key === '?') await showKeys();
}

/** The turn with the focus, as long as it is on the screen. */
function focusedTurn(): HTMLElement | undefined {
  const turn = document.activeElement?.closest<HTMLElement>('.turn');
  if (!turn) return undefined;
  const { top, bottom } = turn.getBoundingClientRect();
  return bottom > readingLine() && top < innerHeight ? turn : undefined;
}

const currentTurn = () => focusedTurn() ?? turnBeingRead();

/** Goes to the next or the previous of the turns that match; says whether there was one. */
function step(by: 1 | -1, matching: string): boolean {
  const turn = turnsFrom(by).find((candidate) => candidate.matches(matching));
  if (!turn) return false;
  turn.tabIndex = -1;
  turn.focus({ preventScroll: true });
  turn.scrollIntoView();
  return true;
}

/** The turns after or before the one with the focus or, where none has it, the place being read; the nearest first. */
function turnsFrom(by: 1 | -1): HTMLElement[] {
  const all = [...document.querySelectorAll<HTMLElement>('.turn')];
  const ordered = by === 1 ? all : all.reverse();
  const focused = focusedTurn();
  if (focused) return ordered.slice(ordered.indexOf(focused) + 1);
  const line = readingLine();
  // A turn that was gone to by a link begins a little below the line: it is the one being read.
  return ordered.filter((turn) => {
    const { top } = turn.getBoundingClientRect();
    return by === 1 ? top > line * 1.2 : top < line;
  });
}

/** The class of a turn names its speaker: `s2`. */
async function stepToOwn(by: 1 | -1): Promise<void> {
  const speaker = /\bs\d\b/.exec(currentTurn()?.className ?? '')?.[0];
  if (!speaker || step(by, `.${speaker}`)) return;
  const { dataset } = await helpPart<HTMLElement>('#keys');
  announce(dataset['noMore']!);
}

function nextLanguage(): void {
  const radios = [...document.querySelectorAll<HTMLInputElement>('.mode input')];
  const next = radios[(radios.findIndex(({ checked }) => checked) + 1) % radios.length];
  if (!next) return;
  next.click();
  announce(next.ariaLabel ?? next.value);
}

async function toggleTerms(): Promise<void> {
  const isOff = root.dataset['cards'] !== 'off';
  if (isOff) root.dataset['cards'] = 'off';
  else delete root.dataset['cards'];
  remember('cards', isOff ? 'off' : '');
  const { dataset } = await helpPart<HTMLElement>('#keys');
  announce(dataset[isOff ? 'termsOff' : 'termsOn']!);
}

let dialog: HTMLDialogElement | undefined;

async function showKeys(): Promise<void> {
  const keys = await helpPart<HTMLElement>('#keys');
  // The key may have been pressed again before they came.
  dialog ??= keysDialog(keys);
  if (!dialog.open) dialog.showModal();
}

function keysDialog(keys: HTMLElement): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'keys';
  made.append(...keys.cloneNode(true).childNodes);
  made.ariaLabel = made.querySelector('h2')!.textContent;
  const close = document.createElement('button');
  close.textContent = keys.dataset['close']!;
  close.addEventListener('click', () => made.close());
  made.append(close);
  document.body.append(made);
  adoptStyles(css);
  return made;
}
