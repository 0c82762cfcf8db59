import css from '../styles/bilingual.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { announce } from './announce.ts';
import { loadCounterpart } from './counterpart.ts';
import { leaveAt, leftAt } from './leftPlace.ts';
import { firstVisible, paragraphBeingRead } from './place.ts';
import { remember } from './remember.ts';

// Which languages are shown follows from `data-mode` on the root by the style sheet. This adds what it cannot: the other
// language itself, memory, a steady place on the screen, one turn's counterpart, find in hidden text, and copying one
// language of two.

/** What has a counterpart, in the page's own language. */
const OWN = ':has(+ .other)';

const root = document.documentElement;
const radio = (role: string) => document.querySelector<HTMLInputElement>(`#mode-${role}`)!;

/** `own` is the page's language, `other` its counterpart's. */
const mode = () => root.dataset['mode'] ?? 'own';
let place: Place | undefined;

/** Something on the page, and how far below the top of the screen it stands, in pixels. */
interface Place {
  element: Element;
  top: number;
}

/** Shows what was chosen before, and makes the switch work. */
export function startLanguages(): void {
  adoptStyles(css);
  // A choice that was made before this was there holds.
  if (radio('own').checked) radio(mode()).checked = true;
  addPeeks();
  if (mode() !== 'own') void showOther();
  for (const event of ['scroll', 'resize'] as const)
    addEventListener(event, () => requestAnimationFrame(notePlace), { passive: true });
  addEventListener('pagehide', () => {
    const isLonger = mode() !== 'own';
    history.scrollRestoration = isLonger ? 'manual' : 'auto';
    if (isLonger) leaveAt({ id: place?.element.id ?? '', top: place?.top ?? 0 });
  });
}

document.addEventListener('change', (event) => {
  const chosen = event.target as HTMLInputElement;
  if (chosen.matches('.mode input')) void choose(chosen);
});

async function choose(chosen: HTMLInputElement): Promise<void> {
  const role = chosen.id.replace('mode-', '');
  // A reader may go on before the other language is there.
  remember('mode', chosen.value);
  if (role !== 'own' && !(await hasOther())) return;
  // Meanwhile the reader may have chosen again.
  if (!chosen.checked) return;
  notePlace();
  // Who has not gone down yet goes on at the title.
  const before = scrollY > 0 ? place : undefined;
  root.dataset['mode'] = role;
  hideForFind();
  keepPlace(before);
}

/** Makes the other language be there; where it does not come, says so and goes on in the page's own. */
async function hasOther(): Promise<boolean> {
  try {
    await loadCounterpart();
    root.classList.add('paired');
    return true;
  } catch {
    root.dataset['mode'] = 'own';
    radio('own').checked = true;
    announce(document.querySelector<HTMLElement>('.mode')!.dataset['failed']!);
    return false;
  }
}

/** The other language, or both, as chosen on an earlier page: the text waits for it (src/styles/chapter.css). */
async function showOther(): Promise<void> {
  const left = leftAt();
  const element = document.getElementById(left?.id ?? location.hash.slice(1));
  const before = element && { element, top: left?.top ?? element.getBoundingClientRect().top };
  await hasOther();
  hideForFind();
  keepPlace(before ?? undefined);
}

document.addEventListener('click', (event) => {
  const asked = (event.target as Element).closest<HTMLElement>('.peek, [data-peek]');
  if (!asked) return;
  event.preventDefault();
  void peek(asked.closest<HTMLElement>('.turn')!);
});

/** A button a turn that shows its counterpart: none where it has none. */
function addPeeks(): void {
  const { other, show: label } = document.querySelector<HTMLElement>('.chapter')?.dataset ?? {};
  if (!other) return;
  const { lang } = document.querySelector<HTMLElement>('label:has(#mode-other)')!;
  for (const by of document.querySelectorAll('.turn:not([data-alone]) .by')) {
    const button = document.createElement('button');
    button.className = 'peek';
    button.ariaLabel = label!;
    button.ariaExpanded = 'false';
    const language = document.createElement('span');
    language.lang = lang;
    language.textContent = label!.split(' ').at(-1)!;
    button.append(language);
    by.append(button);
  }
}

/** Shows a turn's counterpart in place, or hides it again. */
async function peek(turn: HTMLElement): Promise<void> {
  if (!(await hasOther())) return;
  const isOpen = turn.classList.toggle('open');
  turn.querySelector('.peek')?.setAttribute('aria-expanded', String(isOpen));
}

/** Text that the mode hides can still be found by the browser's own search, and shows itself when it is. */
function hideForFind(): void {
  for (const element of document.querySelectorAll<HTMLElement>(OWN)) hide(element, mode() === 'other');
  for (const element of document.querySelectorAll<HTMLElement>('.other')) hide(element, mode() === 'own');
}

function hide(element: HTMLElement, isHidden: boolean): void {
  if (isHidden) element.setAttribute('hidden', 'until-found');
  else element.removeAttribute('hidden');
}

function notePlace(): void {
  const element = firstVisible();
  place = element ? { element, top: element.getBoundingClientRect().top } : undefined;
}

/** Brings what was on the screen back to where it stood. */
function keepPlace(before: Place | undefined): void {
  if (before) scrollBy({ top: before.element.getBoundingClientRect().top - before.top, behavior: 'instant' });
}

// The language switch leads to the paragraph that is being read.
for (const event of ['pointerdown', 'focusin', 'click'] as const) {
  document.addEventListener(event, ({ target }) => {
    const link = (target as Element).closest<HTMLAnchorElement>('a[data-locale]');
    if (!link) return;
    link.hash = paragraphBeingRead()?.id ?? '';
  });
}

// In both languages side by side a selection that begins in one of them stays in it.
document.addEventListener('pointerdown', ({ target }) => {
  root.dataset['selecting'] = languageAt(target as Node);
});

document.addEventListener('copy', (event) => {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || !event.clipboardData) return;
  const range = selection.getRangeAt(0);
  const language = languageAt(range.startContainer);
  if (!language || language !== languageAt(range.endContainer)) return;
  const copied = range.cloneContents();
  const unwanted = language === 'own' ? '.other' : OWN;
  if (!copied.querySelector('.other')) return;
  for (const element of copied.querySelectorAll(`${unwanted}, .permalink, .peek, .seal, .note, sup`)) element.remove();
  const blocks = [...copied.querySelectorAll('p, h1, h2, h3, li')];
  event.clipboardData.setData('text/plain', blocks.map((block) => block.textContent.trim()).join('\n\n'));
  const box = document.createElement('div');
  box.append(copied);
  for (const element of box.querySelectorAll('[hidden]')) element.removeAttribute('hidden');
  event.clipboardData.setData('text/html', box.innerHTML);
  event.preventDefault();
});

/** Whether a place in the page is in the page's own language or in the other one; empty outside of both. */
function languageAt(node: Node): 'own' | 'other' | '' {
  const element = node instanceof Element ? node : node.parentElement;
  if (element?.closest('.other')) return 'other';
  return element?.closest(OWN) ? 'own' : '';
}
