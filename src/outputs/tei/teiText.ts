import type { PhrasingContent } from 'mdast';
import { type Locale, sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { speakerOf } from '../../book/speakerOf.ts';
import type { Book, Chapter, GlossaryEntry, Note, Turn } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { renderPhrases } from '../../render/renderPhrases.ts';
import { termId } from '../takeaway/Setting.ts';

/** The text of the edition in one language as a TEI text: what is not translated is left out. */
export function teiText(book: Book, locale: Locale): string {
  const t = strings(locale);
  const chapters = book.chapters.filter(({ title }) => locale.key in title);
  return `<text xml:id="text-${locale.key}" xml:lang="${locale.lang}">
<body>
${chapters.map((chapter) => chapterDivision(book, chapter, locale)).join('\n')}
</body>
<back>
<div type="glossary">
<head>${escapeHtml(t('glossary.title'))}</head>
<list type="gloss">
${book.glossary.map((entry) => entryItem(entry, locale)).join('\n')}
</list>
</div>
</back>
</text>`;
}

/** The identifier of a part in a language and, in a translation, the part of the source that it says again. */
function identity(id: string, locale: Locale): string {
  return locale.key === sourceLocale.key ? ` xml:id="${id}"` : ` xml:id="${idIn(id, locale)}" corresp="#${id}"`;
}

const idIn = (id: string, { key }: Locale) => (key === sourceLocale.key ? id : `${id}.${key}`);

function chapterDivision(book: Book, chapter: Chapter, locale: Locale): string {
  const { key } = locale;
  const points = chapter.points
    .filter(({ text }) => key in text)
    .map(({ turn, text }) => `<item><ref target="#${idIn(turn, locale)}">${escapeHtml(text[key]!)}</ref></item>`);
  return `<div type="chapter" n="${chapter.number}"${identity(chapter.id, locale)}>
<head>${escapeHtml(chapter.title[key]!)}</head>
<argument>
<p>${escapeHtml(chapter.summary[key]!)}</p>
<list>
${points.join('\n')}
</list>
</argument>
${chapter.turns
  .map((turn) => speech(book, turn, chapter, locale))
  .filter(Boolean)
  .join('\n')}
</div>`;
}

function speech(book: Book, turn: Turn, chapter: Chapter, locale: Locale): string {
  const paragraphs = turn.paragraphs.filter(({ content }) => locale.key in content);
  if (paragraphs.length === 0) return '';
  const { name } = speakerOf(book, turn);
  const speaker = name[locale.key] === undefined ? '' : `<speaker>${escapeHtml(name[locale.key]!)}</speaker>\n`;
  return `<sp who="#${turn.speaker}"${identity(turn.id, locale)}>
${speaker}${paragraphs
    .map(({ id, content }) => `<p${identity(id, locale)}>${phrases(content[locale.key]!, locale, chapter.notes)}</p>`)
    .join('\n')}
</sp>`;
}

function entryItem(entry: GlossaryEntry, locale: Locale): string {
  const { key } = locale;
  if (!(key in entry.name)) return '';
  const paragraphs = [
    escapeHtml(entry.summary[key] ?? ''),
    ...(entry.body[key] ?? []).map((content) => phrases(content, locale, [])),
    ...(entry.notToConfuse[key] ?? []).map(escapeHtml),
  ];
  return `<label${identity(termId(entry.id), locale)}>${escapeHtml(entry.name[key]!)}</label>
<item>
${paragraphs
  .filter(Boolean)
  .map((paragraph) => `<p>${paragraph}</p>`)
  .join('\n')}
</item>`;
}

function phrases(content: readonly PhrasingContent[], locale: Locale, notes: readonly Note[]): string {
  return renderPhrases(content, {
    text: escapeHtml,
    emphasis: (inner) => `<emph>${inner}</emph>`,
    strong: (inner) => `<hi rend="bold">${inner}</hi>`,
    code: (value) => `<code>${escapeHtml(value)}</code>`,
    link: (url, inner) => `<ref target="${escapeHtml(url)}">${inner}</ref>`,
    term: (entry, inner) => `<term ref="#${idIn(termId(entry), locale)}">${inner}</term>`,
    note(label) {
      const note = notes.find((candidate) => candidate.label === label)!;
      const words = note.content[locale.key];
      if (!words) return '';
      return `<note type="editorial" resp="#editors" n="${note.number}"${identity(note.id, locale)}>${phrases(words, locale, notes)}</note>`;
    },
  });
}
