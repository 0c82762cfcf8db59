import { strings } from '../../strings.ts';
import type { Book } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import type { Edition } from '../editions.ts';
import { withPolicy } from '../security/contentSecurityPolicy.ts';
import { chapterMarkup } from '../takeaway/chapterMarkup.ts';
import { glossaryMarkup } from '../takeaway/glossaryMarkup.ts';
import { labels, langOf, plain, type Setting, spans } from '../takeaway/Setting.ts';
import { noticeKey, titleMarkup } from '../takeaway/titleMarkup.ts';
import { runningHeads, singleFileCss } from './singleFileCss.ts';

/**
 * An edition of the book as one HTML file that opens from a disk and prints as a book. It asks for nothing else, and its
 * policy forbids that it ever should; a build that gives every page a policy leaves the file as it is, and its size true.
 */
export function makeHtmlFile(book: Book, edition: Edition): string {
  const setting: Setting = { book, edition, format: 'html', level: 2, link: (id) => `#${id}` };
  const [locale] = edition.locales;
  const t = strings(locale);
  const title = plain(book.title, edition);
  // In an edition of several languages what names its language is not in the first one.
  const css = singleFileCss(edition.locales.length > 1 ? '[lang]:not(html)' : '.other') + runningHeads(book, edition);
  const page = `<!doctype html>
<html lang="${locale.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(t(noticeKey(book)))}">
<meta name="robots" content="noindex">
<style>
${css}</style>
</head>
<body>
<main>
${titleMarkup(setting)}
${contents(setting)}
${book.chapters.map((chapter) => chapterMarkup(chapter, setting)).join('\n')}
${glossaryMarkup(setting)}
</main>
<a class="top" href="#contents"${langOf(locale, setting)}>${t('book.contents')}</a>
</body>
</html>
`;
  return withPolicy(withoutNeedless(page)).html;
}

const contents = (setting: Setting) => `<nav id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${labels('book.contents', setting)}</h2>
<ol>
${setting.book.chapters.map(({ id, title }) => `<li><a href="#${id}">${spans(title, setting)}</a></li>`).join('\n')}
<li class="after"><a href="#glossary">${labels('glossary.title', setting)}</a></li>
</ol>
</nav>`;

/**
 * The same HTML without what the language lets be left out: end tags of paragraphs and list items, which never precede
 * running text here, line breaks between tags, and quotation marks around attributes. Text is safe from it: its angle
 * brackets and quotation marks are escaped.
 */
const withoutNeedless = (html: string) =>
  html
    .replace(/<\/(?:p|li|dt|dd)>\n/g, '')
    .replace(/>\n</g, '><')
    .replace(/<[a-z]\w* [^<>]*>/g, (tag) => tag.replace(/="([\w#.-]+)"/g, '=$1'));
