import type { Locale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { inLocale } from '../../book/inLocale.ts';
import type { Book, GlossaryEntry } from '../../book/types.ts';
import type { Addresses } from '../../render/addresses.ts';
import type { Download } from '../Download.ts';
import { noticeKey } from '../takeaway/titleMarkup.ts';
import { chapterMarkdown } from './chapterMarkdown.ts';
import { escapeMarkdown, phrasesToMarkdown } from './phrasesToMarkdown.ts';

/**
 * What a language model should know of the site in a language, as https://llmstxt.org describes it: the chapters as
 * Markdown, and the whole in other forms.
 *
 * @param addresses absolute addresses.
 */
export function llmsTxt(
  book: Book,
  locale: Locale,
  addresses: Addresses,
  downloads: readonly Pick<Download, 'edition' | 'path'>[],
): string {
  const t = strings(locale);
  const chapters = book.chapters.map((chapter) => {
    const { value: title } = inLocale(chapter.title, locale);
    return `- [${escapeMarkdown(title)}](${addresses.chapterMarkdown(chapter, locale)}): ${inLocale(chapter.summary, locale).value}`;
  });
  const whole = [
    ['dialogue.json', addresses.file('dialogue.json')],
    ...downloads
      .filter(({ edition }) => edition.locales.some(({ key }) => key === locale.key))
      .map(({ path }) => [path.slice(path.lastIndexOf('/') + 1), addresses.file(path)]),
  ].map(([name, address]) => `- [${name}](${address})`);
  const more = [
    [t('glossary.title'), addresses.page('glossary', locale), t('glossary.description')],
    [t('notes.title'), addresses.page('notes', locale), t('notes.description')],
    [t('speakers.title'), addresses.page('speakers', locale), t('speakers.description')],
    [t('frame.about'), addresses.page('about', locale), t('notice.more')],
  ].map(([title, address, about]) => `- [${title}](${address}): ${about}`);
  return `${[
    ...opening(book, locale),
    `## ${t('frame.chapters')}`,
    chapters.join('\n'),
    `## ${t('llms.whole')}`,
    whole.join('\n'),
    // A heading that the format gives a meaning: what may be left out when there is little room.
    '## Optional',
    more.join('\n'),
  ].join('\n\n')}\n`;
}

/** The whole text in a language in one piece: all chapters and all of the glossary. */
export function llmsFullTxt(book: Book, locale: Locale, addresses: Addresses): string {
  const t = strings(locale);
  return `${[
    ...opening(book, locale),
    ...book.chapters.map((chapter) => chapterMarkdown(book, chapter, locale, addresses).trimEnd()),
    `# ${t('glossary.title')}`,
    t('entry.asOf'),
    ...book.glossary.flatMap((entry) => entryMarkdown(entry, locale, addresses)),
  ].join('\n\n')}\n`;
}

const opening = (book: Book, locale: Locale) => [
  `# ${escapeMarkdown(inLocale(book.title, locale).value)}`,
  `> ${strings(locale)('site.description')}`,
  strings(locale)(noticeKey(book)),
];

function entryMarkdown(entry: GlossaryEntry, locale: Locale, addresses: Addresses): string[] {
  const noNotes = (label: string): number => {
    throw new Error(`An entry has no notes: “${label}” in ${entry.id}`);
  };
  return [
    `## [${escapeMarkdown(inLocale(entry.name, locale).value)}](${addresses.entry(entry.id, locale)})`,
    escapeMarkdown(inLocale(entry.summary, locale).value),
    ...inLocale(entry.body, locale).value.map((paragraph) => phrasesToMarkdown(paragraph, noNotes)),
    ...inLocale(entry.notToConfuse, locale).value.map(escapeMarkdown),
  ];
}
