import type { PhrasingContent } from 'mdast';
import type { Locale } from '../../locales.ts';
import type { Book, Chapter, GlossaryEntry } from '../types.ts';

/** The glossary's entries that a chapter uses in a language, in the order in which they come up. */
export function termsIn(book: Book, chapter: Chapter, { key }: Locale): GlossaryEntry[] {
  const first = new Map<string, number>();
  for (const { number, paragraphs } of chapter.turns) {
    for (const id of paragraphs.flatMap(({ content }) => linkedIn(content[key] ?? []))) {
      if (!first.has(id)) first.set(id, number);
    }
  }
  return book.glossary.filter(({ id }) => first.has(id)).sort((a, b) => first.get(a.id)! - first.get(b.id)!);
}

/** The entries that phrases link to. */
function linkedIn(phrases: readonly PhrasingContent[]): string[] {
  return phrases.flatMap((node) => {
    if (node.type === 'term') return [node.entry];
    return 'children' in node ? linkedIn(node.children) : [];
  });
}
