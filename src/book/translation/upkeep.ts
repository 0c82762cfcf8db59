import type { Locale } from '../../locales.ts';
import type { Book, Chapter, TranslatedParagraph } from '../types.ts';
import { formatRecord, type RecordEntry } from './record.ts';

/** How far one translation of one chapter is. */
export interface ChapterUpkeep {
  chapter: Chapter;
  locale: Locale;
  /** Undefined where the chapter has no file in that language. */
  file: string | undefined;
  /** Ids of source paragraphs without a translation. */
  missing: string[];
  /** Every paragraph of the file that is not current. */
  open: TranslatedParagraph[];
  /** How many paragraphs are current, of how many in the source. */
  current: number;
  total: number;
}

/** The state of every translation, chapter by chapter. */
export function upkeepOf(book: Book, [, ...translations]: readonly Locale[]): ChapterUpkeep[] {
  return translations.flatMap((locale) =>
    book.chapters.map((chapter): ChapterUpkeep => {
      const file = chapter.file[locale.key];
      const paragraphs = chapter.turns.flatMap((turn) => turn.paragraphs);
      const translated = book.translated.filter((one) => one.file === file);
      return {
        chapter,
        locale,
        file,
        missing: paragraphs.filter(({ content }) => !(locale.key in content)).map(({ id }) => id),
        open: translated.filter(({ state }) => state !== 'current'),
        current: translated.filter(({ state }) => state === 'current').length,
        total: paragraphs.length,
      };
    }),
  );
}

/**
 * The record of a chapter's translation after some of its paragraphs have been accepted: looked at, and found to say
 * what the source says now. What was recorded of the others stays.
 *
 * @param accepts whether the paragraph with this id is accepted.
 */
export function recordAfter(translated: readonly TranslatedParagraph[], accepts: (id: string) => boolean): string {
  const entries = translated.flatMap(({ id = 'none', source, print, recorded }): RecordEntry[] => {
    const entry = accepts(id) && source ? source : recorded;
    return entry ? [{ id, source: entry, translation: print }] : [];
  });
  return formatRecord(entries);
}
