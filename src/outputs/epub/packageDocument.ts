import { createHash } from 'node:crypto';
import { strings } from '../../strings.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import type { Edition } from '../editions.ts';
import type { Setting } from '../takeaway/Setting.ts';
import { passagesOf } from '../editions.ts';
import { noticeKey } from '../takeaway/titleMarkup.ts';

/** A file that stands in the package beside the package document. */
export interface PackageFile {
  /** `c06.xhtml` */
  name: string;
  mediaType: string;
  properties?: string;
  /** Whether it has a place in the order of reading. */
  isRead?: boolean;
}

/** The package document of an EPUB: what it is, for whom it is accessible, what it holds and in which order. */
export function packageDocument(files: readonly PackageFile[], modified: Date, setting: Setting): string {
  const { edition } = setting;
  const idOf = ({ name }: PackageFile) => name.replace('.', '-');
  const items = files.map(
    (file) =>
      `<item id="${idOf(file)}" href="${file.name}" media-type="${file.mediaType}"${file.properties ? ` properties="${file.properties}"` : ''}/>`,
  );
  const order = files.filter(({ isRead }) => isRead).map((file) => `<itemref idref="${idOf(file)}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${edition.locales[0].lang}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata(modified, setting).join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine>
${order.join('\n')}
</spine>
</package>
`;
}

/** A name for an edition that is nobody else's and stays the same from one version to the next: a UUID made of its own name. */
export function identifierOf({ key }: Edition): string {
  const hex = createHash('sha256').update(`four-voices-on-large-models ${key}`).digest('hex');
  // Version 8, “custom”, of RFC 9562.
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function metadata(modified: Date, { book, edition }: Setting): string[] {
  const t = strings(edition.locales[0]);
  const titles = passagesOf(book.title, edition).map(
    ({ value, locale }, i) =>
      `<dc:title${i === 0 ? ' id="title"' : ''} xml:lang="${locale.lang}">${escapeHtml(value)}</dc:title>`,
  );
  const speakers = book.speakers.flatMap(({ id, name }) => [
    `<dc:contributor id="${id}">${passagesOf(name, edition)
      .map(({ value }) => escapeHtml(value))
      .join(' ')}</dc:contributor>`,
    `<meta refines="#${id}" property="role" scheme="marc:relators">spk</meta>`,
  ]);
  const localized = (element: string, text: (t: ReturnType<typeof strings>) => string) =>
    edition.locales.map(
      (locale) => `<${element} xml:lang="${locale.lang}">${escapeHtml(text(strings(locale)))}</${element}>`,
    );
  return [
    `<dc:identifier id="id">${identifierOf(edition)}</dc:identifier>`,
    ...titles,
    ...edition.locales.map(({ lang }) => `<dc:language>${lang}</dc:language>`),
    `<dc:creator id="editors">${escapeHtml(t('book.editors'))}</dc:creator>`,
    '<meta refines="#editors" property="role" scheme="marc:relators">edt</meta>',
    ...speakers,
    ...localized('dc:description', (t) => t('site.description')),
    ...localized('dc:source', (t) => t('book.source')),
    ...localized('dc:rights', (t) => t(noticeKey(book))),
    `<meta property="dcterms:modified">${modified.toISOString().replace(/\.\d+Z$/, 'Z')}</meta>`,
    '<meta name="cover" content="cover-png"/>',
    ...ACCESSIBILITY.map(([property, value]) => `<meta property="schema:${property}">${value}</meta>`),
    ...edition.locales.map(
      (locale) =>
        `<meta property="schema:accessibilitySummary" xml:lang="${locale.lang}">${escapeHtml(strings(locale)('book.accessibility'))}</meta>`,
    ),
  ];
}

/** https://www.w3.org/TR/epub-a11y-11/#sec-disc-package. No conformance is claimed, since nobody has certified it. */
const ACCESSIBILITY: readonly (readonly [string, string])[] = [
  ['accessMode', 'textual'],
  ['accessMode', 'visual'],
  ['accessModeSufficient', 'textual'],
  ['accessibilityFeature', 'alternativeText'],
  ['accessibilityFeature', 'ARIA'],
  ['accessibilityFeature', 'displayTransformability'],
  ['accessibilityFeature', 'readingOrder'],
  ['accessibilityFeature', 'structuralNavigation'],
  ['accessibilityFeature', 'tableOfContents'],
  ['accessibilityHazard', 'none'],
];
