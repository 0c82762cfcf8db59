import type { Locale } from '../locales.ts';
import { strings } from '../strings.ts';
import { inLocale } from '../book/inLocale.ts';
import type { Book } from '../book/types.ts';
import type { Addresses } from '../render/addresses.ts';
import { escapeHtml } from '../render/escapeHtml.ts';
import type { Download } from './Download.ts';
import { coverPath, type Edition, passagesOf } from './editions.ts';
import { identifierOf } from './epub/packageDocument.ts';
import { noticeKey } from './takeaway/titleMarkup.ts';

export interface Catalog {
  book: Book;
  /** The language of the catalogue's own words. */
  locale: Locale;
  /** The EPUBs alone are taken up. */
  downloads: readonly Download[];
  /** Absolute addresses. */
  addresses: Addresses;
  modified: Date;
}

export const OPDS_TYPE = 'application/atom+xml;profile=opds-catalog;kind=acquisition';
export const OPDS_2_TYPE = 'application/opds+json';

/** The EPUBs as a catalogue that reading apps subscribe to: https://specs.opds.io/opds-1.2 */
export function opdsAtom({ book, locale, downloads, addresses, modified }: Catalog): string {
  const t = strings(locale);
  const self = addresses.file('opds.xml');
  const updated = modified.toISOString();
  const entries = epubsOf(downloads).map(
    ({ edition, path, mediaType }) => `<entry>
<title>${escapeHtml(titleOf(book, edition))}</title>
<id>${identifierOf(edition)}</id>
<updated>${updated}</updated>
<author><name>${escapeHtml(strings(edition.locales[0])('book.editors'))}</name></author>
${edition.locales.map(({ lang }) => `<dc:language>${lang}</dc:language>`).join('\n')}
<dc:source>${escapeHtml(strings(edition.locales[0])('book.source'))}</dc:source>
<rights>${escapeHtml(strings(edition.locales[0])(noticeKey(book)))}</rights>
<summary>${escapeHtml(strings(edition.locales[0])('site.description'))}</summary>
<link rel="http://opds-spec.org/acquisition/open-access" href="${escapeHtml(addresses.file(path))}" type="${mediaType}"/>
<link rel="http://opds-spec.org/image" href="${escapeHtml(addresses.file(coverPath(edition)))}" type="image/png"/>
</entry>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" xml:lang="${locale.lang}">
<id>${escapeHtml(self)}</id>
<title>${escapeHtml(inLocale(book.title, locale).value)}</title>
<updated>${updated}</updated>
<author><name>${escapeHtml(t('book.editors'))}</name></author>
<link rel="self" href="${escapeHtml(self)}" type="${OPDS_TYPE}"/>
<link rel="start" href="${escapeHtml(self)}" type="${OPDS_TYPE}"/>
<link rel="alternate" href="${escapeHtml(addresses.file('opds.json'))}" type="${OPDS_2_TYPE}"/>
${entries.join('\n')}
</feed>
`;
}

/** The same catalogue in the newer form: https://drafts.opds.io/opds-2.0 */
export function opdsJson({ book, locale, downloads, addresses, modified }: Catalog) {
  return {
    metadata: { title: inLocale(book.title, locale).value, modified: modified.toISOString() },
    links: [{ rel: 'self', href: addresses.file('opds.json'), type: OPDS_2_TYPE }],
    publications: epubsOf(downloads).map(({ edition, path, mediaType }) => ({
      metadata: {
        '@type': 'http://schema.org/Book',
        identifier: identifierOf(edition),
        title: Object.fromEntries(passagesOf(book.title, edition).map(({ value, locale: { lang } }) => [lang, value])),
        author: strings(edition.locales[0])('book.editors'),
        language: edition.locales.map(({ lang }) => lang),
        modified: modified.toISOString(),
        description: `${strings(edition.locales[0])('site.description')} ${strings(edition.locales[0])(noticeKey(book))}`,
      },
      links: [{ rel: 'http://opds-spec.org/acquisition/open-access', href: addresses.file(path), type: mediaType }],
      images: [{ href: addresses.file(coverPath(edition)), type: 'image/png' }],
    })),
  };
}

const epubsOf = (downloads: readonly Download[]) => downloads.filter(({ format }) => format === 'epub');

const titleOf = (book: Book, edition: Edition) =>
  passagesOf(book.title, edition)
    .map(({ value }) => value)
    .join(' · ');
