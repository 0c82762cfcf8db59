import {
  attribution,
  bibtexCitation,
  type CitationWords,
  type CitedTurn,
  citedTitle,
  cslCitation,
  plainCitation,
} from '../render/citations.ts';
import { fillIn } from '../render/fillIn.ts';
import sheetCss from '../styles/sheet.css?inline';
import css from '../styles/turnMenu.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { announce } from './announce.ts';
import { addCloseButton } from './closeButton.ts';
import { loadCounterpart } from './counterpart.ts';
import { helpPart } from './helpPage.ts';
import { readOnly } from './readOnly.ts';
import { turnText } from './turnText.ts';

// The menu of a turn: copy its link, its text or a citation, share it. Loaded when a reader first opens one.

type Words = Record<string, CitationWords & { lang: string; speakers: string[] }>;

const menu = document.createElement('div');
menu.className = 'sheet turn-menu';
menu.popover = 'auto';
menu.role = 'dialog';
document.body.append(menu);
adoptStyles(sheetCss);
adoptStyles(css);

let words: Words | undefined;
let said: DOMStringMap = {};
let turn: HTMLElement;

/** Opens the menu of the turn that a permalink stands in, or closes it where it is open. */
export async function showTurnMenu(link: HTMLAnchorElement): Promise<void> {
  const wasOpen = menu.matches(':popover-open') && turn === link.closest('.turn');
  menu.hidePopover();
  if (wasOpen) return;
  turn = link.closest<HTMLElement>('.turn')!;
  // Without the other language there is one text to copy less.
  const [template] = await Promise.all([
    helpPart<HTMLTemplateElement>('#turn-menu'),
    loadCounterpart().catch(() => undefined),
  ]);
  said = template.dataset;
  words ??= JSON.parse(said['words']!) as Words;
  menu.replaceChildren(template.content.cloneNode(true));
  const heading = document.createElement('h2');
  heading.textContent = fillIn(said['title']!, {
    speaker: nameIn(document.documentElement.lang),
    number: numbers().turn,
  });
  menu.ariaLabel = heading.textContent;
  menu.prepend(heading);
  for (const button of menu.querySelectorAll<HTMLElement>('[data-copy=text]')) {
    button.hidden = !textIn(button.dataset['locale']!);
  }
  for (const choices of menu.querySelectorAll<HTMLElement>('div[class]')) {
    choices.hidden = choices.className !== `s${voice()}`;
  }
  menu.querySelector<HTMLElement>('[data-share]')!.hidden = !('share' in navigator);
  addCloseButton(menu);
  (menu.showPopover as (options?: { source: HTMLElement }) => void).call(menu, { source: link });
  place(link);
  menu.querySelector('button')!.focus({ preventScroll: true });
}

/** Under the link or, where there is no room, above it. On a phone the style sheet makes it a sheet instead. */
function place(link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const fits = bottom + menu.offsetHeight < innerHeight - 8;
  menu.style.setProperty('--x', `${Math.max(8, Math.min(left, innerWidth - menu.offsetWidth - 8)) + scrollX}px`);
  menu.style.setProperty('--y', `${(fits ? bottom : Math.max(8, top - menu.offsetHeight)) + scrollY}px`);
}

menu.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest('button');
  if (!button) return;
  if ('only' in button.dataset) {
    menu.hidePopover();
    readOnly(turn, nameIn(document.documentElement.lang), said);
  }
  if ('share' in button.dataset) void share();
  const { copy: what, locale } = button.dataset;
  if (what) void copy(contentFor(what, locale), button.dataset['said']!);
});

menu.addEventListener('keydown', (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (event.target as Element).matches('textarea')) return;
  event.preventDefault();
  const choices = [...menu.querySelectorAll<HTMLElement>('button, a')].filter((choice) => choice.checkVisibility());
  const now = choices.indexOf(document.activeElement as HTMLElement);
  choices.at((now + step) % choices.length)!.focus();
});

function contentFor(what: string, locale: string | undefined): string {
  if (what === 'link') return address();
  const own = keyOf(document.documentElement.lang);
  const key = locale ?? own;
  const cited = citedTurn(key);
  if (what === 'bibtex') return bibtexCitation(cited, words![key]!);
  if (what === 'csl') return cslCitation(cited, words![key]!);
  if (what === 'plain') return plainCitation(cited, words![key]!);
  return `${textIn(key)}\n\n${attribution(cited, words![key]!)}`;
}

async function copy(content: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(content);
    menu.hidePopover();
    announce(done);
  } catch {
    offer(content);
  }
}

/** Where the browser refuses to copy, a reader can still take the text by hand. */
function offer(content: string): void {
  const box = document.createElement('textarea');
  box.readOnly = true;
  box.value = content;
  box.ariaLabel = said['manual']!;
  menu.querySelector('textarea')?.remove();
  menu.querySelector('.close')!.before(box);
  box.select();
  announce(said['refused']!);
}

async function share(): Promise<void> {
  const key = keyOf(document.documentElement.lang);
  const title = citedTitle(citedTurn(key), words![key]!);
  menu.hidePopover();
  // A reader who thinks better of it is no error.
  await navigator.share({ title, text: title, url: address() }).catch(() => undefined);
}

const keyOf = (lang: string) => Object.keys(words!).find((key) => words![key]!.lang === lang)!;
const textIn = (key: string) => turnText(turn, words![key]!.lang === document.documentElement.lang);
const nameIn = (lang: string) => words![keyOf(lang)]!.speakers[voice() - 1]!;
/** The number of the speaker: the class of a turn is `s2` for the second. */
const voice = () => Number(/\bs(\d)\b/.exec(turn.className)![1]);

/** The numbers in the id of the turn: `c05-t07`. */
function numbers(): { chapter: number; turn: number } {
  const [chapter, number] = turn.id.match(/\d+/g)!.map(Number);
  return { chapter: chapter!, turn: number! };
}

function address(): string {
  return new URL(`#${turn.id}`, location.href).href;
}

function citedTurn(key: string): CitedTurn {
  const { lang, book, speakers } = words![key]!;
  const isOwn = lang === document.documentElement.lang;
  const counterpart = document.querySelector<HTMLAnchorElement>(`a[hreflang="${lang}"]`);
  return {
    ...numbers(),
    id: turn.id,
    lang,
    speaker: speakers[voice() - 1]!,
    book,
    title: document.querySelector(isOwn ? 'h1 span' : 'h1 .other')!.textContent.trim(),
    url: isOwn ? address() : new URL(`#${turn.id}`, counterpart!.href).href,
  };
}
