import { expect, test } from 'vitest';
import { chapterOf } from '../../../src/book/ids.ts';
import { readBook } from '../../../src/book/readBook.ts';
import { termsIn } from '../../../src/book/glossary/termsIn.ts';
import { locales } from '../../../src/locales.ts';

test('the terms of a chapter are those whose mentions are in it, in the order of the turns', () => {
  const book = readBook('.', { writeUp: false });
  for (const chapter of book.chapters) {
    for (const locale of locales) {
      const terms = termsIn(book, chapter, locale);
      const firstIn = ({ mentions }: (typeof terms)[number]) =>
        mentions.find(({ turn, locale: key }) => key === locale.key && chapterOf(turn) === chapter.id)?.turn;
      expect(terms.map(({ id }) => id).sort()).toEqual(
        book.glossary.flatMap((entry) => (firstIn(entry) ? [entry.id] : [])).sort(),
      );
      const turns = terms.map((entry) => firstIn(entry)!);
      expect([...turns].sort()).toEqual(turns);
    }
  }
});
