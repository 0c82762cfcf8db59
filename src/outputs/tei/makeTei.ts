import { type Locale, sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { TALK_DAY } from '../../talk.ts';
import type { Book, Localized } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { noticeKey } from '../takeaway/titleMarkup.ts';
import { teiText } from './teiText.ts';

/** The name of the schema, beside the document. */
export const TEI_SCHEMA = 'four-voices.rng';

/**
 * The whole edition as TEI P5: https://tei-c.org/release/doc/tei-p5-doc/en/html/. The source's text has the ids of the
 * site; what translates it has the same with the language after it (`c06-t02-p1.en`) and points at it by `corresp`.
 */
export function makeTei(book: Book, locales: readonly Locale[], modified: Date): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<?xml-model href="${TEI_SCHEMA}" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="${sourceLocale.lang}">
${header(book, locales, modified)}
<text>
<group>
${locales.map((locale) => teiText(book, locale)).join('\n')}
</group>
</text>
</TEI>
`;
}

function header(book: Book, locales: readonly Locale[], modified: Date): string {
  const each = (element: string, text: (t: ReturnType<typeof strings>) => string) =>
    locales
      .map((locale) => `<${element} xml:lang="${locale.lang}">${escapeHtml(text(strings(locale)))}</${element}>`)
      .join('\n');
  const localized = (element: string, text: Localized<string>) =>
    locales
      .filter(({ key }) => key in text)
      .map(({ key, lang }) => `<${element} xml:lang="${lang}">${escapeHtml(text[key]!)}</${element}>`)
      .join('\n');
  const people = book.speakers.map(
    ({ id, name, role, about }) => `<person xml:id="${id}">
${localized('persName', name)}
${localized('occupation', role)}
${localized('note', about)}
</person>`,
  );
  return `<teiHeader>
<fileDesc>
<titleStmt>
${localized('title', book.title)}
<editor xml:id="editors">${escapeHtml(strings(sourceLocale)('book.editors'))}</editor>
</titleStmt>
<publicationStmt>
<publisher>${escapeHtml(strings(sourceLocale)('book.editors'))}</publisher>
<date when="${modified.toISOString().slice(0, 10)}"/>
<availability>
${each('p', (t) => t(noticeKey(book)))}
</availability>
</publicationStmt>
<sourceDesc>
<bibl>
${each('title', (t) => t('book.source'))}
<date when="${TALK_DAY}"/>
</bibl>
</sourceDesc>
</fileDesc>
<encodingDesc>
<editorialDecl>
${each('p', (t) => t('tei.alignment'))}
</editorialDecl>
</encodingDesc>
<profileDesc>
<langUsage>
${locales.map(({ lang, name }) => `<language ident="${lang}">${name}</language>`).join('\n')}
</langUsage>
<particDesc>
<listPerson>
${people.join('\n')}
</listPerson>
</particDesc>
</profileDesc>
</teiHeader>`;
}
