import type { Found } from '../../search/search.ts';
import { placesFor } from '../../search/places.ts';
import { element } from './element.ts';
import type { Names } from './messages.ts';
import { recentQueries } from './recent.ts';
import { named, type PanelWords } from './words.ts';

// What stands beside the hits. It is loaded when there is something to stand beside.

interface Context {
  words: PanelWords;
  /** The address of the home page in the reader's language. */
  root: string;
  /** The key of the reader's language. */
  locale: string;
}

/**
 * The way to each page that a query names and, where nothing was found, what else to try; without an answer, the last
 * queries.
 */
export function beside(
  query: string,
  answer: { found: Found; names: Names } | undefined,
  { words, root, locale }: Context,
): HTMLElement[] {
  if (!answer) return [recent(words)];
  const { found, names } = answer;
  const { isComplete, hits, parts = [] } = found;
  const lines: HTMLElement[] = [];
  const pages = placesFor(query, names).map(({ path, name, number = '' }) =>
    element('a', { href: root + path }, `${number} ${named(name, locale)}`.trim()),
  );
  if (pages.length > 0) lines.push(element('p', {}, words.pages, ...pages.flatMap((page) => [' ', page])));
  if (!isComplete || hits.length > 0) return lines;
  const tip = parts.length > 0 ? [words.parts, ...queryButtons(parts)] : [words.shorter];
  const browse = element('a', { href: `${root}glossary/` }, words.browse);
  return [...lines, element('p', {}, ...tip), element('p', {}, browse)];
}

/** The last queries, to be searched for once more, and a button that forgets them. */
const recent = (words: PanelWords) =>
  element('p', {}, words.recent, ...queryButtons(recentQueries()), ' ', button(words.clear, 'clear'));

const queryButtons = (queries: readonly string[]) => queries.flatMap((query) => [' ', button(query, 'query', query)]);

function button(label: string, kind: 'query' | 'clear', value = ''): HTMLButtonElement {
  const made = element('button', { type: 'button' }, label);
  made.dataset[kind] = value;
  return made;
}
