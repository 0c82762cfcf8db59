import type { Locale } from '../locales.ts';
import { plainText } from '../book/plainText.ts';
import { speakerOf } from '../book/speakerOf.ts';
import type { Book } from '../book/types.ts';
import type { Addresses } from '../render/addresses.ts';

/**
 * The turns as JSON Lines, one a line in the order of the talk: id, chapter, speaker, addresses, and the paragraphs in
 * every language, aligned by id. A paragraph lacks a language that it is not translated into. `text` says whether the
 * source paragraphs are our retelling. https://jsonlines.org
 *
 * @param addresses absolute addresses.
 */
export function turnsJsonl(book: Book, locales: readonly Locale[], addresses: Addresses): string {
  const lines = book.chapters.flatMap((chapter) =>
    chapter.turns.map((turn) =>
      JSON.stringify({
        id: turn.id,
        text: book.text,
        chapter: { id: chapter.id, number: chapter.number, title: chapter.title },
        speaker: { id: turn.speaker, name: speakerOf(book, turn).name },
        url: Object.fromEntries(locales.map((locale) => [locale.key, addresses.anchor(book, turn.id, locale)])),
        paragraphs: turn.paragraphs.map(({ id, content }) => ({
          id,
          ...Object.fromEntries(Object.entries(content).map(([key, words]) => [key, plainText(words)])),
        })),
      }),
    ),
  );
  return `${lines.join('\n')}\n`;
}
