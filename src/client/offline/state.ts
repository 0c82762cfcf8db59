import type { Trouble } from '../../offline/messages.ts';

/** How the site stands on this device. */
export interface OfflineState {
  /**
   * `ask`: the connection is metered, the reader is asked first. `checking`: everything is there, and is being tried.
   * `ready`: every page and a search answer without a network.
   */
  stage: 'unknown' | 'unsupported' | 'off' | 'ask' | 'loading' | 'checking' | 'ready' | 'trouble';
  /** What came of what is to come, in bytes, while a version is fetched. */
  progress?: { loaded: number; total: number };
  /** Why the site, or its new version, could not be kept. */
  trouble?: Trouble;
  /** A newer version than the one this page belongs to: on its way, fetched, in use by another page, or not to be had. */
  update?: 'loading' | 'waiting' | 'replaced' | 'trouble';
  /** The size of what is kept, in bytes. */
  bytes?: number;
}

let state: OfflineState = { stage: 'unknown' };
const listeners = new Set<(state: OfflineState) => void>();

export const offlineState = () => state;

/** Moves on to another state, which the root element shows to style sheets and tests. */
export function setOfflineState(next: OfflineState): void {
  state = next;
  document.documentElement.dataset['offline'] = next.stage;
  for (const listener of listeners) listener(next);
}

/** Calls a listener now and at every change. */
export function watchOffline(listener: (state: OfflineState) => void): void {
  listeners.add(listener);
  listener(state);
}
