import { strings } from '../../strings.ts';
import type { Book } from '../../book/types.ts';
import { type Edition } from '../editions.ts';
import { textCss } from '../takeaway/textCss.ts';
import { cssString } from '../../render/runningHead.ts';
import { plain } from '../takeaway/Setting.ts';

/** The style sheet of the HTML file: the text's own, the site's ink and paper around it, and how it prints. */
export const singleFileCss = (
  other: string,
) => `:root { color-scheme: light dark; --paper: light-dark(#fbf7ef, #171511); --ink: light-dark(#211c17, #e9e2d4); --seal: light-dark(#a3301f, #ec8a72); --line: light-dark(#dfd4c1, #3a352c); }
${textCss(other)}html { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 'Iowan Old Style', Palatino, Georgia, serif; text-size-adjust: none; }
body { margin: 0; }
:lang(zh) { font-family: -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', sans-serif; line-height: 1.85; font-synthesis-style: none; }
:lang(en) { font-family: 'Iowan Old Style', Palatino, Georgia, serif; line-height: 1.6; }
:is(h1, h2):lang(zh), :is(h1, h2) :lang(zh) { font-family: 'Songti SC', 'Noto Serif SC', 'Noto Serif CJK SC', SimSun, serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.125rem 6rem; overflow-wrap: break-word; }
.title, .chapter, .glossary, nav { margin-bottom: 4rem; }
.number, .noteref { color: var(--seal); }
a { text-decoration-color: var(--seal); }
.note, .points { border-color: var(--line); }
nav a { display: inline-block; padding: 0.5rem 0; text-decoration: none; }
nav ${other} { display: block; font-size: 0.9em; opacity: 0.8; }
.after { list-style: none; }
.uses a { display: inline-block; padding: 0.1rem 0.15rem; }
:target { scroll-margin-block: 1rem; outline: 2px solid var(--seal); outline-offset: 0.4rem; }
section.chapter:target, section.glossary:target { outline: 0; }
:focus-visible { outline: 2px solid var(--seal); outline-offset: 2px; }
.top { position: fixed; right: 0; bottom: 0; padding: 0.6rem 1rem; background: var(--paper); border: 1px solid var(--line); text-decoration: none; font-size: 0.9rem; }
@page { margin: 24mm 22mm 22mm; @bottom-center { content: counter(page); font: 9pt Georgia, serif; } @top-left { font: 9pt Georgia, 'Noto Serif SC', 'Songti SC', SimSun, serif; } @top-right { font: 9pt Georgia, 'Noto Serif SC', 'Songti SC', SimSun, serif; } }
@page :first { @bottom-center { content: none; } @top-left { content: none !important; } @top-right { content: none !important; } }
@page front { @top-left { content: none !important; } @top-right { content: none; } }
@media print {
:root { color-scheme: light; --paper: #fff; --ink: #000; }
html { font-size: 10.5pt; }
main { max-width: none; padding: 0; }
.top { display: none; }
.title, .chapter, .glossary, nav { margin: 0; break-after: page; }
.glossary { break-after: auto; }
nav a { padding: 0.15rem 0; }
p { orphans: 3; widows: 3; }
.by { break-after: avoid; }
.by + p, .by + div { break-before: avoid; }
.turn div p:first-child { break-after: avoid; }
.note { break-before: avoid; }
.turn { break-inside: avoid; }
.title, nav { page: front; }
a, a[href*='#'] { text-decoration: none; }
.note a[href^=http]::after { content: ' (' attr(href) ')'; overflow-wrap: anywhere; }
:target { outline: 0; }
.glossary dl { columns: 2; column-gap: 8mm; font-size: 9pt; }
.points a { color: inherit; }
}
`;

/** The lines at the head of the printed pages: the book on the left, the chapter on the right. */
export function runningHeads(book: Book, edition: Edition): string {
  const t = strings(edition.locales[0]);
  const parts = [
    ...book.chapters.map(({ id, title }) => ({ id, head: plain(title, edition) })),
    { id: 'glossary', head: t('glossary.title') },
  ];
  const pages = parts.map(
    ({ id, head }) => `@page ${id} { @top-right { content: ${cssString(head)}; } }\n#${id} { page: ${id}; }\n`,
  );
  return `@page { @top-left { content: ${cssString(plain(book.title, edition))}; } }\n${pages.join('')}`;
}
