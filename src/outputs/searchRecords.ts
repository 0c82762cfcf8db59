import type { PhrasingContent } from 'mdast';
import { namesOf } from '../book/glossary/names.ts';
import { plainText } from '../book/plainText.ts';
import type { Book, GlossaryEntry, Localized } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { BETWEEN_NAMES } from '../search/entryExcerpt.ts';
import type { IndexTable, StoredRecord } from '../search/tables.ts';

/** What one of the indexes holds. */
export interface RecordList extends Pick<IndexTable, 'name' | 'locale' | 'part'> {
  records: StoredRecord[];
}

/**
 * A record a turn, a note and a glossary entry in each language that it has. The talk and the glossary are apart, and so
 * are the languages: what a reader most likely looks for then comes without the rest.
 */
export function searchRecords(book: Book, locales: readonly Locale[]): RecordList[] {
  return locales
    .flatMap(({ key: locale }): RecordList[] => [
      { name: `${locale}-talk`, locale, part: 'talk', records: talkRecords(book, locale) },
      {
        name: `${locale}-glossary`,
        locale,
        part: 'glossary',
        records: book.glossary.flatMap((entry) => entryRecord(entry, locale) ?? []),
      },
    ])
    .filter(({ records }) => records.length > 0);
}

const talkRecords = ({ chapters }: Book, locale: string): RecordList['records'] =>
  chapters.flatMap(({ turns, notes }) => [
    ...turns.flatMap(({ id, speaker, paragraphs }) => {
      const text = paragraphs.flatMap(({ content }) => wordsIn(content, locale) ?? []).join('\n');
      return text ? [{ key: id, kind: 'talk' as const, speaker, text }] : [];
    }),
    ...notes.flatMap(({ id, paragraph, content }) => {
      const text = wordsIn(content, locale);
      // A note is out of sight on a narrow screen until it is asked for; the paragraph that refers to it never is.
      return text ? [{ key: id, kind: 'note' as const, anchor: paragraph, text }] : [];
    }),
  ]);

function entryRecord(entry: GlossaryEntry, locale: string): RecordList['records'][number] | undefined {
  const summary = entry.summary[locale];
  if (summary === undefined) return undefined;
  const body = (entry.body[locale] ?? []).map(plainText);
  const text = [namesOf(entry).join(BETWEEN_NAMES), summary, ...body, ...(entry.notToConfuse[locale] ?? [])].join('\n');
  return { key: entry.id, kind: 'glossary', text };
}

function wordsIn(content: Localized<PhrasingContent[]>, locale: string): string | undefined {
  const own = content[locale];
  return own && plainText(own);
}
