import { takeWords } from './foundWords.ts';

// What a hit of the search was followed for: see src/client/search/panel.ts, which passes the words on.

/** Shows the words that a reader has come for, if that is how this turn was reached. */
export function startFound(): void {
  showWords();
  addEventListener('hashchange', showWords);
}

function showWords(): void {
  const { anchor, words } = takeWords();
  if (!anchor) return;
  const target = document.getElementById(anchor);
  if (!target || location.hash !== `#${anchor}`) return;
  void import('./pointOutWords.ts').then(
    ({ pointOutWords }) => pointOutWords(target, words),
    () => undefined,
  );
}
