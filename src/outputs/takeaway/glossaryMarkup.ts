import { findTurn } from '../../book/findTurn.ts';
import type { GlossaryEntry } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { phrasesToHtml } from '../../render/phrasesToHtml.ts';
import { type Passage, passagesOf } from '../editions.ts';
import { labels, langOf, partOf, plain, type Setting, spans, termId } from './Setting.ts';

/**
 * The glossary of a book to take away, in the order of its language, each entry with the ways back to the text. An EPUB has
 * the entries whole; an HTML file, which has to stay small, has their first sentences.
 */
export function glossaryMarkup(setting: Setting): string {
  const { book, edition, level, format } = setting;
  const collator = new Intl.Collator(edition.locales[0].lang);
  const entries = [...book.glossary].sort((a, b) => collator.compare(plain(a.name, edition), plain(b.name, edition)));
  return `<section class="glossary" id="glossary"${partOf(setting, 'glossary', 'doc-glossary')} aria-labelledby="glossary-title">
<h${level} id="glossary-title">${labels('glossary.title', setting)}</h${level}>
<p class="summary">${labels('book.usesHint', setting)}</p>
${format === 'html' ? `<p class="notice">${labels('book.short', setting)}</p>\n` : ''}<p class="notice">${labels('entry.asOf', setting)}</p>
<dl>
${entries.map((entry) => entryMarkup(entry, setting)).join('\n')}
</dl>
</section>`;
}

function entryMarkup(entry: GlossaryEntry, setting: Setting): string {
  const isKnown = Object.values(entry.name).includes(entry.expansion);
  const expansion = entry.expansion && !isKnown ? ` <small>${escapeHtml(entry.expansion)}</small>` : '';
  const summary = passagesOf(entry.summary, setting.edition).map((passage) =>
    textParagraph(escapeHtml(passage.value), passage, setting),
  );
  const parts = [...summary, ...(setting.format === 'epub' ? explanation(entry, setting) : []), uses(entry, setting)];
  return `<dt id="${termId(entry.id)}"${partOf(setting, 'glossterm')}><dfn>${spans(entry.name, setting)}</dfn>${expansion}</dt>
<dd${partOf(setting, 'glossdef')}>
${parts.filter(Boolean).join('\n')}
</dd>`;
}

/** What follows an entry's first sentences: its explanation, what it is not, and what to read on. */
function explanation(entry: GlossaryEntry, setting: Setting): string[] {
  const { book, edition } = setting;
  const term = (id: string, words: string) => `<a href="${setting.link(termId(id))}">${words}</a>`;
  const body = passagesOf(entry.body, edition).flatMap((passage) =>
    passage.value.map((content) => textParagraph(phrasesToHtml(content, { note: () => '', term }), passage, setting)),
  );
  const confusions = passagesOf(entry.notToConfuse, edition).flatMap((passage) =>
    passage.value.map((sentence) => textParagraph(escapeHtml(sentence), passage, setting)),
  );
  const related = entry.related.map((id) => {
    const other = book.glossary.find((candidate) => candidate.id === id)!;
    return term(id, escapeHtml(plain(other.name, edition)));
  });
  // Not `unit`: that puts nothing at all between Chinese names.
  const list = new Intl.ListFormat(edition.locales[0].lang, { type: 'conjunction', style: 'narrow' }).format(related);
  const see = related.length > 0 ? [`<p class="see">${labels('entry.related', setting)} ${list}</p>`] : [];
  return [...body, ...confusions, ...see];
}

const textParagraph = (html: string, { locale }: Passage<unknown>, setting: Setting) =>
  `<p${langOf(locale, setting)}>${html}</p>`;

/** The turns that use a term, in a language of the edition, by chapter and turn: `6.2`. */
function uses(entry: GlossaryEntry, setting: Setting): string {
  const keys = setting.edition.locales.map(({ key }) => key);
  const turns = new Set(entry.mentions.filter(({ locale }) => keys.includes(locale)).map(({ turn }) => turn));
  const attributes = partOf(setting, 'backlink', 'doc-backlink');
  const links = [...turns].map((id) => {
    const { chapter, turn } = findTurn(setting.book, id);
    return `<a href="${setting.link(id)}"${attributes}>${chapter.number}.${turn.number}</a>`;
  });
  return links.length > 0 ? `<p class="uses">${links.join(' ')}</p>` : '';
}
