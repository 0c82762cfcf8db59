import { fillIn } from '../render/fillIn.ts';
import { announce } from './announce.ts';
import { wordsOf } from './turnText.ts';

// One speaker of a chapter alone: the turns of the others shrink to a line that opens them, so that what the speaker answers to
// is one tap away. Its styles come with the menu of a turn, which starts it.

let end: (() => void) | undefined;

/** Reads the speaker of a turn alone, until the reader asks for all. */
export function readOnly(turn: HTMLElement, speaker: string, words: DOMStringMap): void {
  end?.();
  const voice = /\bs\d\b/.exec(turn.className)![0];
  const chapter = turn.closest('.chapter')!;
  const others = [...chapter.querySelectorAll<HTMLElement>(`.turn:not(.${voice})`)];
  for (const other of others) fold(other);
  // The lines follow the language that is read.
  const language = new MutationObserver(() => others.forEach(nameFold));
  language.observe(document.documentElement, { attributeFilter: ['data-mode'] });
  const bar = document.createElement('p');
  bar.className = 'only-one';
  const button = document.createElement('button');
  button.textContent = words['onlyEnd']!;
  bar.append(fillIn(words['onlyOne']!, { speaker }), button);
  chapter.append(bar);
  // How high the tools are that it stands on at the foot of a phone goes by the size of the text.
  const tools = document.querySelector<HTMLElement>('.tools')!;
  const height = new ResizeObserver(() => bar.style.setProperty('--tools', `${tools.offsetHeight}px`));
  height.observe(tools);
  announce(fillIn(words['onlyNow']!, { speaker }), false);
  end = () => {
    for (const other of others) unfold(other);
    language.disconnect();
    height.disconnect();
    bar.remove();
    end = undefined;
  };
  button.addEventListener('click', () => {
    const here = topmost(chapter);
    end?.();
    goTo(here ?? turn);
  });
  goTo(turn);
}

function fold(turn: HTMLElement): void {
  const reveal = document.createElement('button');
  reveal.className = 'reveal';
  reveal.ariaExpanded = 'false';
  turn.classList.add('aside');
  reveal.addEventListener('click', () => {
    reveal.ariaExpanded = String(turn.classList.toggle('shown'));
  });
  turn.querySelector('.by')!.after(reveal);
  nameFold(turn);
}

/** Puts the beginning of a folded turn on the line that opens it. */
function nameFold(turn: HTMLElement): void {
  const reveal = turn.querySelector<HTMLElement>('.reveal')!;
  const words = turn.querySelector<HTMLElement>(':is(.turn, .noted) > p:not([hidden])');
  reveal.textContent = words ? wordsOf(words).slice(0, 120) : '';
  reveal.lang = words?.lang || document.documentElement.lang;
}

function unfold(turn: HTMLElement): void {
  turn.classList.remove('aside', 'shown');
  turn.querySelector('.reveal')?.remove();
}

/** The first turn on the screen: what was read stays there when all come back. */
const topmost = (chapter: Element) =>
  [...chapter.querySelectorAll<HTMLElement>('.turn')].find((turn) => turn.getBoundingClientRect().bottom > 100);

function goTo(turn: HTMLElement): void {
  turn.tabIndex = -1;
  turn.focus({ preventScroll: true });
  turn.scrollIntoView();
}
