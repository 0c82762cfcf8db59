import type { Locale } from '../locales.ts';
import { inLocale } from '../book/inLocale.ts';
import { plainText } from '../book/plainText.ts';
import type { Book } from '../book/types.ts';
import type { Addresses } from '../render/addresses.ts';
import { spaced } from '../search/tokens.ts';

/** What the search index holds of one turn in one language. */
export interface SearchRecord {
  url: string;
  content: string;
  /** One for all: Pagefind keeps an index a language and asks only the one of the page. */
  language: 'en';
  meta: { chapter: string; speaker: string };
  filters: { lang: string[] };
}

/** A record a turn in each language that it has, so that a hit leads to its turn and to nothing else. */
export function searchRecords(book: Book, locales: readonly Locale[], addresses: Addresses): SearchRecord[] {
  return locales.flatMap((locale) =>
    book.chapters.flatMap((chapter) =>
      chapter.turns.map((turn): SearchRecord => {
        const text = turn.paragraphs.map(({ content }) => plainText(inLocale(content, locale).value)).join('\n');
        const speaker = book.speakers.find(({ id }) => id === turn.speaker)!;
        return {
          url: addresses.anchor(book, turn.id, locale),
          content: spaced(text),
          language: 'en',
          meta: {
            chapter: inLocale(chapter.title, locale).value,
            speaker: inLocale(speaker.name, locale).value,
          },
          filters: { lang: [locale.lang] },
        };
      }),
    ),
  );
}
