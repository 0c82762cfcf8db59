import { strings } from '../../strings.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { labels, type Setting, spans } from '../takeaway/Setting.ts';

/** The navigation of an EPUB: contents, and landmarks. https://www.w3.org/TR/epub-33/#sec-nav */
export function navigation(setting: Setting): string {
  const { book, edition } = setting;
  const t = strings(edition.locales[0]);
  const landmark = (type: string, href: string, label: string) =>
    `<li><a epub:type="${type}" href="${href}">${escapeHtml(label)}</a></li>`;
  return `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title">${labels('book.contents', setting)}</h1>
<ol>
<li><a href="title.xhtml">${labels('book.titlePage', setting)}</a></li>
${book.chapters.map(({ id, title }) => `<li><a href="${id}.xhtml">${spans(title, setting)}</a></li>`).join('\n')}
<li><a href="glossary.xhtml">${labels('glossary.title', setting)}</a></li>
</ol>
</nav>
<nav epub:type="landmarks" id="landmarks" aria-labelledby="landmarks-title" hidden="hidden">
<h2 id="landmarks-title">${labels('book.landmarks', setting)}</h2>
<ol>
${[
  landmark('cover', 'cover.xhtml', t('book.cover')),
  landmark('titlepage', 'title.xhtml', t('book.titlePage')),
  landmark('toc', 'nav.xhtml', t('book.contents')),
  landmark('bodymatter', `${book.chapters[0]!.id}.xhtml`, t('book.begin')),
  landmark('glossary', 'glossary.xhtml', t('glossary.title')),
].join('\n')}
</ol>
</nav>`;
}
