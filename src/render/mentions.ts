import type { PhrasingContent } from 'mdast';
import type { TermFinder } from '../book/glossary/findTerms.ts';
import { plainText } from '../book/plainText.ts';
import type { Turn } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { escapeHtml } from './escapeHtml.ts';
import { sentenceAt } from './sentences.ts';

/**
 * The sentence of a turn that first names an entry, as HTML, with each naming of the entry in it marked.
 *
 * @param find a finder for the whole glossary: in a longer name of another entry nothing is marked.
 * @throws Error where the turn does not mention the entry in that language.
 */
export function mentionHtml(turn: Turn, entry: string, locale: Locale, find: TermFinder): string {
  for (const { content } of turn.paragraphs) {
    const phrases = content[locale.key] ?? [];
    const term = placeOfTerm(phrases, entry);
    if (!term) continue;
    const text = plainText(phrases);
    const { start, end } = sentenceAt(text, term.start, locale);
    const others = find(text, term.end, end).filter((found) => found.entry === entry && found.end <= end);
    return marked(text, start, end, [term, ...others]);
  }
  throw new Error(`${turn.id} does not mention “${entry}” in ${locale.key}`);
}

/** Where, in the plain text of phrases, an entry's term stands. */
function placeOfTerm(phrases: readonly PhrasingContent[], entry: string): { start: number; end: number } | undefined {
  for (const [i, node] of phrases.entries()) {
    const isTerm = node.type === 'term' && node.entry === entry;
    const inside = !isTerm && 'children' in node ? placeOfTerm(node.children, entry) : undefined;
    if (!isTerm && !inside) continue;
    const at = plainText(phrases.slice(0, i)).length;
    return inside
      ? { start: at + inside.start, end: at + inside.end }
      : { start: at, end: at + plainText([node]).length };
  }
  return undefined;
}

function marked(text: string, start: number, end: number, places: readonly { start: number; end: number }[]): string {
  let html = '';
  let at = start;
  for (const place of places) {
    html += `${escapeHtml(text.slice(at, place.start))}<mark>${escapeHtml(text.slice(place.start, place.end))}</mark>`;
    at = place.end;
  }
  return html + escapeHtml(text.slice(at, Math.max(end, at)));
}
