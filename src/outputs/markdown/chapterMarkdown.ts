import type { Locale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { inLocale } from '../../book/inLocale.ts';
import { speakerOf } from '../../book/speakerOf.ts';
import type { Book, Chapter, Turn } from '../../book/types.ts';
import type { Addresses } from '../../render/addresses.ts';
import { noticeKey } from '../takeaway/titleMarkup.ts';
import { escapeMarkdown, phrasesToMarkdown } from './phrasesToMarkdown.ts';

/**
 * A chapter in a language as Markdown: title, notice, summary and key points, then a heading a turn that links to the
 * turn's own address, and the editor's notes at the end.
 *
 * @param addresses absolute addresses: a copy of the text leads back to the site.
 */
export function chapterMarkdown(book: Book, chapter: Chapter, locale: Locale, addresses: Addresses): string {
  const t = strings(locale);
  const words = (text: Chapter['title']) => escapeMarkdown(inLocale(text, locale).value);
  const numberOf = (label: string) => chapter.notes.find((note) => note.label === label)!.number;
  const points = chapter.points.map(({ turn, text }) => {
    const address = addresses.anchor(book, turn, locale);
    return `- ${words(text)} [${turn}](${address})`;
  });
  const notes = chapter.notes.map(
    ({ number, content }) => `[^${number}]: ${phrasesToMarkdown(inLocale(content, locale).value, numberOf)}`,
  );
  const blocks = [
    `# ${words(chapter.title)}`,
    `> ${t(noticeKey(book))}`,
    ...(locale.key in chapter.title ? [] : [t('notice.untranslated')]),
    `${t('chapter.number', { number: chapter.number })} · ${words(chapter.summary)}`,
    points.join('\n'),
    ...chapter.turns.flatMap((turn) => turnMarkdown(book, turn, locale, addresses, numberOf)),
    ...(notes.length > 0 ? [`## ${t('notes.title')}`, notes.join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function turnMarkdown(
  book: Book,
  turn: Turn,
  locale: Locale,
  addresses: Addresses,
  numberOf: (label: string) => number,
): string[] {
  const { name } = speakerOf(book, turn);
  return [
    `## [${escapeMarkdown(inLocale(name, locale).value)}](${addresses.anchor(book, turn.id, locale)})`,
    ...turn.paragraphs.map(({ content }) => phrasesToMarkdown(inLocale(content, locale).value, numberOf)),
  ];
}
