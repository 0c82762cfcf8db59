import type { PhrasingContent, Text } from 'mdast';
import type { Book, Paragraph, Turn } from '../types.ts';
import { type TermFinder, termFinder } from './findTerms.ts';

/**
 * The book with its terms linked: the first use of an entry's name in each turn becomes a term, in each language, and the
 * entries know the turns that mention them. What a hand has linked stays linked; what a hand has forbidden is plain text.
 */
export function linkTerms(book: Book): Book {
  const find = termFinder(book.glossary);
  const mentions = new Map<string, { turn: string; locale: string }[]>(book.glossary.map(({ id }) => [id, []]));
  const chapters = book.chapters.map((chapter) => ({
    ...chapter,
    turns: chapter.turns.map((turn) => {
      const { paragraphs, used } = linkTurn(turn, find);
      for (const [locale, entries] of used) {
        for (const entry of entries) mentions.get(entry)!.push({ turn: turn.id, locale });
      }
      return { ...turn, paragraphs };
    }),
  }));
  const glossary = book.glossary.map((entry) => ({ ...entry, mentions: mentions.get(entry.id)! }));
  return { ...book, chapters, glossary };
}

function linkTurn({ paragraphs }: Turn, find: TermFinder) {
  /** The entries met so far in the turn, in each language. */
  const used = new Map<string, Set<string>>();
  const linked = paragraphs.map((paragraph): Paragraph => {
    const content = Object.entries(paragraph.content).map(([locale, phrases]) => {
      const met = used.get(locale) ?? new Set();
      used.set(locale, met);
      return [locale, linkPhrases(phrases, find, met)] as const;
    });
    return { ...paragraph, content: Object.fromEntries(content) };
  });
  return { paragraphs: linked, used };
}

/** The same words, with the first use of each entry not yet in `met` as a term. */
export function linkPhrases(
  phrases: readonly PhrasingContent[],
  find: TermFinder,
  met: Set<string>,
): PhrasingContent[] {
  return phrases.flatMap((node): PhrasingContent[] => {
    switch (node.type) {
      case 'text':
        return linkText(node, find, met);
      case 'emphasis':
      case 'strong':
        return [{ ...node, children: linkPhrases(node.children, find, met) }];
      case 'term':
        if (node.entry === '') return node.children;
        met.add(node.entry);
        return [node];
      default:
        return [node];
    }
  });
}

function linkText({ value }: Text, find: TermFinder, met: Set<string>): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let end = 0;
  const plain = (to: number) => {
    if (to > end) parts.push({ type: 'text', value: value.slice(end, to) });
  };
  for (const term of find(value)) {
    if (met.has(term.entry)) continue;
    met.add(term.entry);
    plain(term.start);
    parts.push({
      type: 'term',
      entry: term.entry,
      children: [{ type: 'text', value: value.slice(term.start, term.end) }],
    });
    end = term.end;
  }
  plain(value.length);
  return parts;
}
