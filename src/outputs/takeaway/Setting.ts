import type { Locale } from '../../locales.ts';
import { strings, type StringKey } from '../../strings.ts';
import type { Book } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { type Edition, type Passage, passagesOf } from '../editions.ts';
import type { Localized } from '../../book/types.ts';

/** Where the text of a book to take away is set: what it is made of, and what its format asks for. */
export interface Setting {
  book: Book;
  edition: Edition;
  format: 'epub' | 'html';
  /** The level of a chapter's heading. */
  level: 1 | 2;
  /** The address, within the book, of a chapter, turn, paragraph, note or term by its id. */
  link(id: string): string;
}

/** The id of a glossary entry within a book: an entry's own may begin with a figure, which XML forbids. */
export const termId = (entry: string) => `term-${entry}`;

/**
 * The attributes that name a passage's language: on every passage of an EPUB, whose parts a reading system may take out,
 * and in an HTML file, which has to stay small, where it is not the file's own.
 */
export function langOf({ lang }: Locale, { format, edition }: Setting): string {
  if (format === 'epub') return ` lang="${lang}" xml:lang="${lang}"`;
  return lang === edition.locales[0].lang ? '' : ` lang="${lang}"`;
}

/** The class of a passage that is not in the edition's first language. In an HTML file its `lang` tells as much. */
export const classOfOther = (isOther: boolean, { format }: Setting) =>
  isOther && format === 'epub' ? ' class="other"' : '';

/**
 * What a part of a book is: in an EPUB the word of its vocabulary, and the ARIA role; an HTML file, which has to stay
 * small, leaves out the roles of links.
 * https://www.w3.org/TR/epub-ssv-11/, https://www.w3.org/TR/dpub-aria-1.1/
 */
export function partOf({ format }: Setting, type: string, role = ''): string {
  const roleAttribute = role && ` role="${role}"`;
  if (format === 'epub') return ` epub:type="${type}"${roleAttribute}`;
  return LINKS.includes(role) ? '' : roleAttribute;
}

const LINKS = ['doc-backlink', 'doc-glossref', 'doc-noteref'];

/** A text of the model in each language of the edition, each in its language; what is the same in all of them once. */
export function spans(text: Localized<string>, setting: Setting): string {
  const passages = passagesOf(text, setting.edition);
  return passages
    .filter(({ value }, i) => passages.findIndex((other) => other.value === value) === i)
    .map((passage, i) => span(passage, i > 0, setting))
    .join(' ');
}

/** A word of the interface in each language of the edition. */
export function labels(key: StringKey, setting: Setting, values: Record<string, string | number> = {}): string {
  return setting.edition.locales
    .map((locale, i) => span({ value: strings(locale)(key, values), locale }, i > 0, setting))
    .join(' ');
}

function span({ value, locale }: Passage<string>, isOther: boolean, setting: Setting): string {
  const attributes = classOfOther(isOther, setting) + langOf(locale, setting);
  const words = escapeHtml(value);
  return attributes ? `<span${attributes}>${words}</span>` : words;
}

/** A text in the language of the edition's own words, for where there is room for one: titles, attributes. */
export const plain = (text: Localized<string>, { locales }: Edition): string =>
  passagesOf(text, { key: '', locales: [locales[0]] })[0].value;
