import { turnBeingRead } from '../place.ts';
import { recallReading, rememberReading, withTurn } from './reading.ts';

/** How long the page stands still before the turn on it counts as the one that is being read, in milliseconds. */
const STILL = 600;

/** On a chapter's page, remembers the turn that is being read whenever the reader stops scrolling or leaves. */
export function followReading(): void {
  if (!document.querySelector('.turn')) return;
  let timer = 0;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = window.setTimeout(note, STILL);
    },
    { passive: true },
  );
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') note();
  });
  addEventListener('pagehide', note);
}

function note(): void {
  const turn = turnBeingRead();
  if (turn) rememberReading(withTurn(recallReading(), turn.id));
}
