import { remember, remembered } from '../remember.ts';

const MOST = 6;

/** The last queries that led somewhere, the latest first. They stay on this device. */
export function recentQueries(): string[] {
  try {
    const kept: unknown = JSON.parse(remembered('queries') ?? '[]');
    return Array.isArray(kept) ? kept.filter((query) => typeof query === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberQuery(query: string): void {
  remember('queries', JSON.stringify([query, ...recentQueries().filter((known) => known !== query)].slice(0, MOST)));
}

export function forgetQueries(): void {
  remember('queries', '');
}
