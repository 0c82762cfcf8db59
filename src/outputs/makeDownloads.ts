import type { Locale } from '../locales.ts';
import type { Book } from '../book/types.ts';
import type { Addresses } from '../render/addresses.ts';
import { BOOK_PATH, bookPath, type Download } from './Download.ts';
import { type Edition, editionsOf } from './editions.ts';
import { makeEpub } from './epub/makeEpub.ts';
import { llmsFullTxt } from './markdown/llmsTxt.ts';
import { makeHtmlFile } from './singleFile/makeHtmlFile.ts';
import { makeTei } from './tei/makeTei.ts';
import { turnsJsonl } from './turnsJsonl.ts';

interface Means {
  /** The cover of an edition's book, a PNG. */
  coverOf(edition: Edition): Uint8Array;
  /** Absolute addresses. */
  addresses: Addresses;
  /** When the text was last changed. */
  modified: Date;
}

/** Every file to take away: books and HTML files in each edition, then what is for programs. */
export function makeDownloads(book: Book, locales: readonly Locale[], means: Means): Download[] {
  const { coverOf, addresses, modified } = means;
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const editions = editionsOf(locales);
  const whole = editions.at(-1)!;
  return [
    ...editions.map((edition): Download => {
      const bytes = makeEpub(book, edition, { cover: coverOf(edition), modified });
      return { format: 'epub', edition, path: bookPath(edition, 'epub'), mediaType: 'application/epub+zip', bytes };
    }),
    ...editions.map((edition): Download => {
      const bytes = utf8(makeHtmlFile(book, edition));
      return { format: 'html', edition, path: bookPath(edition, 'html'), mediaType: 'text/html', bytes };
    }),
    ...editions
      .filter((edition) => edition.locales.length === 1)
      .map((edition): Download => {
        const [locale] = edition.locales;
        const path = [locale.prefix, 'llms-full.txt'].filter(Boolean).join('/');
        const bytes = utf8(llmsFullTxt(book, locale, addresses));
        return { format: 'txt', edition, path, mediaType: 'text/plain', bytes };
      }),
    {
      format: 'jsonl',
      edition: whole,
      path: `${BOOK_PATH}.jsonl`,
      mediaType: 'application/jsonl',
      bytes: utf8(turnsJsonl(book, locales, addresses)),
    },
    {
      format: 'tei',
      edition: whole,
      path: `${BOOK_PATH}.tei.xml`,
      mediaType: 'application/tei+xml',
      bytes: utf8(makeTei(book, locales, modified)),
    },
  ];
}
