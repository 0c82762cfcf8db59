import { absoluteAddresses } from './absoluteAddresses.ts';
import { aliases } from './aliases.ts';
import type { Book } from '../book/types.ts';
import { locales } from '../locales.ts';
import { chapterMarkdown } from '../outputs/markdown/chapterMarkdown.ts';
import { withPolicy } from '../outputs/security/contentSecurityPolicy.ts';
import { addressesUnder } from '../render/addresses.ts';

const { chapterMarkdown: addressOf } = addressesUnder('');

/** A file of the site in which nothing is rendered: it is made of the book alone. */
export interface PlainFile {
  /** Its path within the site: `en/chapters/06-rag.md` */
  path: string;
  mediaType: string;
  make(): string;
}

/**
 * The pages that lead from other names of a glossary entry to the entry, each with its policy; and each chapter as Markdown,
 * at its page's address with `.md` after it.
 */
export const plainFilesOf = (book: Book): PlainFile[] => [
  ...aliases(book.glossary).map(({ path, html }) => ({
    path: `${path}/index.html`,
    mediaType: 'text/html',
    make: () => withPolicy(html).html,
  })),
  ...locales.flatMap((locale) =>
    book.chapters.map((chapter) => ({
      path: addressOf(chapter, locale).slice(1),
      mediaType: 'text/markdown',
      make: () => chapterMarkdown(book, chapter, locale, absoluteAddresses),
    })),
  ),
];
