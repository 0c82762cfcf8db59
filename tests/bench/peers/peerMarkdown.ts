import type { PhrasingContent } from 'mdast';
import { inLocale } from '../../../src/book/inLocale.ts';
import type { Book, Chapter, Localized } from '../../../src/book/types.ts';
import type { Locale } from '../../../src/locales.ts';
import { phrasesToMarkdown } from '../../../src/outputs/markdown/phrasesToMarkdown.ts';

/**
 * A chapter in a language as plain Markdown that any of the peers takes: title and description before it, a heading a turn,
 * paragraphs, and the notes at the end by their numbers, as not all of them know footnotes. The glossary is ours alone.
 *
 * @param order the name that the peer has for a page's place in its sidebar, as lines before the text; none where it is told otherwise.
 */
export function peerMarkdown(book: Book, chapter: Chapter, locale: Locale, order: string[] = []): string {
  const numberOf = (label: string) => chapter.notes.find((note) => note.label === label)!.number;
  const words = (content: Localized<PhrasingContent[]>) =>
    phrasesToMarkdown(inLocale(content, locale).value, numberOf).replace(/(?<!\\)\[\^(\d+)\]/g, '($1)');
  const nameOf = (id: string) => inLocale(book.speakers.find((speaker) => speaker.id === id)!.name, locale).value;
  const blocks = [
    [
      '---',
      `title: ${JSON.stringify(inLocale(chapter.title, locale).value)}`,
      `description: ${JSON.stringify(inLocale(chapter.summary, locale).value)}`,
      ...order,
      '---',
    ].join('\n'),
    ...chapter.turns.flatMap(({ speaker, paragraphs }) => [
      `## ${nameOf(speaker)}`,
      ...paragraphs.map(({ content }) => words(content)),
    ]),
    ...chapter.notes.map(({ number, content }) => `(${number}) ${words(content)}`),
  ];
  return `${blocks.join('\n\n')}\n`;
}
