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

/** A file to take away that is made when it is asked for: all of them together are many times the book. */
export interface DownloadFile extends Omit<Download, 'size'> {
  make(): Uint8Array | string;
}

/** Every file to take away: books and HTML files in each edition, then what is for programs. */
export function downloadFiles(book: Book, locales: readonly Locale[], means: Means): DownloadFile[] {
  const { coverOf, addresses, modified } = means;
  const editions = editionsOf(locales);
  const whole = editions.at(-1)!;
  return [
    ...editions.map((edition): DownloadFile => ({
      format: 'epub',
      edition,
      path: bookPath(edition, 'epub'),
      mediaType: 'application/epub+zip',
      make: () => makeEpub(book, edition, { cover: coverOf(edition), modified }),
    })),
    ...editions.map((edition): DownloadFile => ({
      format: 'html',
      edition,
      path: bookPath(edition, 'html'),
      mediaType: 'text/html',
      make: () => makeHtmlFile(book, edition),
    })),
    ...editions
      .filter((edition) => edition.locales.length === 1)
      .map((edition): DownloadFile => {
        const [locale] = edition.locales;
        return {
          format: 'txt',
          edition,
          path: [locale.prefix, 'llms-full.txt'].filter(Boolean).join('/'),
          mediaType: 'text/plain',
          make: () => llmsFullTxt(book, locale, addresses),
        };
      }),
    {
      format: 'jsonl',
      edition: whole,
      path: `${BOOK_PATH}.jsonl`,
      mediaType: 'application/jsonl',
      make: () => turnsJsonl(book, locales, addresses),
    },
    {
      format: 'tei',
      edition: whole,
      path: `${BOOK_PATH}.tei.xml`,
      mediaType: 'application/tei+xml',
      make: () => makeTei(book, locales, modified),
    },
  ];
}
