import { base } from './offline/base.ts';

// Where a reader left a page: going back to it or opening it anew, a browser would measure a page whose other language has
// not come yet.

/** An element by its id, and how far below the top of the screen it stood, in pixels. */
export interface LeftPlace {
  id: string;
  top: number;
}

const key = () => `left ${location.pathname}`;

/** Remembers where the page is left, for this tab; the browser's own memory is not to interfere. */
export function leaveAt(place: LeftPlace): void {
  try {
    sessionStorage.setItem(key(), JSON.stringify(place));
  } catch {
    // Then the page opens at its top.
  }
}

/** Forgets where every page of this site was left. */
export function forgetPlaces(): void {
  try {
    const ours = Object.keys(sessionStorage).filter((name) => name.startsWith(`left ${base}`));
    for (const name of ours) sessionStorage.removeItem(name);
  } catch {
    // Then nothing was remembered.
  }
}

/** Where this page was left, when it is gone back to or opened anew; nothing when it is gone to. */
export function leftAt(): LeftPlace | undefined {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (!entry || entry.type === 'navigate') return undefined;
  try {
    const { id, top } = JSON.parse(sessionStorage.getItem(key()) ?? '{}') as Partial<LeftPlace>;
    return typeof id === 'string' && Number.isFinite(top) ? { id, top: top! } : undefined;
  } catch {
    return undefined;
  }
}
