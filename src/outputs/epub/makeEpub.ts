import AdmZip from 'adm-zip';
import { strings } from '../../strings.ts';
import { chapterOf } from '../../book/ids.ts';
import type { Book } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { type Edition } from '../editions.ts';
import { chapterMarkup } from '../takeaway/chapterMarkup.ts';
import { glossaryMarkup } from '../takeaway/glossaryMarkup.ts';
import { plain, type Setting } from '../takeaway/Setting.ts';
import { titleMarkup } from '../takeaway/titleMarkup.ts';
import { bookCss } from './bookCss.ts';
import { navigation } from './navigation.ts';
import { packageDocument, type PackageFile } from './packageDocument.ts';
import { xhtmlPage } from './xhtmlPage.ts';

interface Parts {
  /** The picture on the cover, a PNG. */
  cover: Uint8Array;
  /** When the text was last changed. */
  modified: Date;
}

/** ZIP keeps local times: this one has the same digits in every time zone. */
const ZIP_TIME = new Date(1980, 0, 1);
/** Made on Unix, after version 2.0 of the format, whatever it is made on (APPNOTE 4.4.2). */
const ZIP_MADE = 0x0314;
/** How a file is kept that is not compressed (APPNOTE 4.4.5). */
const STORED = 0;

/**
 * An edition of the book as EPUB 3.3: https://www.w3.org/TR/epub-33/. The same input gives the same bytes.
 */
export function makeEpub(book: Book, edition: Edition, { cover, modified }: Parts): Uint8Array {
  const setting: Setting = { book, edition, format: 'epub', level: 1, link: linkInEpub };
  const [locale] = edition.locales;
  const t = strings(locale);
  const title = plain(book.title, edition);
  const coverAlt = escapeHtml(t('book.coverAlt', { title }));
  const coverBody = `<section class="cover" epub:type="cover"><img src="cover.png" alt="${coverAlt}" role="doc-cover"/></section>`;
  const pages: [name: string, title: string, body: string][] = [
    ['cover', t('book.cover'), coverBody],
    ['title', title, titleMarkup(setting)],
    ['nav', t('book.contents'), navigation(setting)],
    ...book.chapters.map((chapter): [string, string, string] => [
      chapter.id,
      plain(chapter.title, edition),
      chapterMarkup(chapter, setting),
    ]),
    ['glossary', t('glossary.title'), glossaryMarkup(setting)],
  ];
  const files: PackageFile[] = [
    ...pages.map(([name]) => ({
      name: `${name}.xhtml`,
      mediaType: 'application/xhtml+xml',
      isRead: true,
      ...(name === 'nav' && { properties: 'nav' }),
    })),
    { name: 'book.css', mediaType: 'text/css' },
    { name: 'cover.png', mediaType: 'image/png', properties: 'cover-image' },
  ];
  return zipped([
    // Readers tell an EPUB by this file: it comes first, and not compressed.
    ['mimetype', 'application/epub+zip', STORED],
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageDocument(files, modified, setting)],
    ['EPUB/book.css', bookCss],
    ['EPUB/cover.png', cover, STORED],
    ...pages.map(([name, heading, body]): Zipped => [`EPUB/${name}.xhtml`, xhtmlPage(heading, body, locale)]),
  ]);
}

type Zipped = [path: string, content: string | Uint8Array, method?: number];

/** Files in their order, as a ZIP that is the same wherever and whenever it is made. */
function zipped(contents: readonly Zipped[]): Uint8Array {
  const zip = new AdmZip(undefined, { noSort: true });
  for (const [path, content, method] of contents) {
    const { header } = zip.addFile(path, Buffer.from(content));
    header.time = ZIP_TIME;
    header.made = ZIP_MADE;
    if (method !== undefined) header.method = method;
  }
  return zip.toBuffer();
}

/** The glossary is a file of its own, and so is each chapter: `c06-t02` is in c06.xhtml. */
function linkInEpub(id: string): string {
  return id.startsWith('term-') ? `glossary.xhtml#${id}` : `${chapterOf(id)}.xhtml#${id}`;
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;
