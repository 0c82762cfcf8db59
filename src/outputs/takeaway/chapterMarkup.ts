import type { PhrasingContent } from 'mdast';
import type { Locale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { speakerOf } from '../../book/speakerOf.ts';
import type { Chapter, Note, Paragraph, Turn } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { phrasesToHtml, wordsOnly } from '../../render/phrasesToHtml.ts';
import { voiceOf } from '../../render/voiceOf.ts';
import { passagesOf } from '../editions.ts';
import { classOfOther, labels, langOf, partOf, type Setting, spans, termId } from './Setting.ts';

/** A chapter of a book to take away, as HTML that is well-formed XML too. */
export function chapterMarkup(chapter: Chapter, setting: Setting): string {
  const { level, edition } = setting;
  const isTranslated = edition.locales.some(({ key }) => key in chapter.title);
  return `<section class="chapter" id="${chapter.id}"${partOf(setting, 'chapter', 'doc-chapter')} aria-labelledby="${chapter.id}-title">
<header>
<p class="number">${labels('chapter.number', setting, { number: chapter.number })}</p>
<h${level} id="${chapter.id}-title">${spans(chapter.title, setting)}</h${level}>
${isTranslated ? '' : `<p class="notice">${labels('notice.untranslated', setting)}</p>\n`}${lines(chapter.summary, 'summary', setting)}
${keyPoints(chapter, setting)}</header>
${chapter.turns.map((turn) => turnMarkup(turn, chapter, setting)).join('\n')}
</section>`;
}

/** Who holds what, each with its turn. An HTML file in several languages has no room for them. */
function keyPoints({ points }: Chapter, setting: Setting): string {
  if (setting.format === 'html' && setting.edition.locales.length > 1) return '';
  const items = points.map(({ turn, text }) => `<li><a href="${setting.link(turn)}">${spans(text, setting)}</a></li>`);
  return `<ul class="points">\n${items.join('\n')}\n</ul>\n`;
}

/** A text in each language of the edition, a paragraph each. */
const lines = (text: Chapter['summary'], name: string, setting: Setting) =>
  passagesOf(text, setting.edition)
    .map(({ value, locale }) => `<p class="${name}"${langOf(locale, setting)}>${escapeHtml(value)}</p>`)
    .join('\n');

function turnMarkup(turn: Turn, chapter: Chapter, setting: Setting): string {
  const { book, level } = setting;
  const speaker = speakerOf(book, turn);
  const heading = `h${level + 1}`;
  return `<section class="turn ${voiceOf(book, speaker)}" id="${turn.id}">
<${heading} class="by"${partOf(setting, 'z3998:persona')}>${spans(speaker.name, setting)}</${heading}>
${turn.paragraphs.map((paragraph) => paragraphMarkup(paragraph, chapter, setting)).join('\n')}
</section>`;
}

function paragraphMarkup(paragraph: Paragraph, chapter: Chapter, setting: Setting): string {
  const passages = passagesOf(paragraph.content, setting.edition);
  const words = passages.map(({ value, locale }) => phrasing(value, locale, chapter, setting));
  const text =
    passages.length === 1
      ? `<p id="${paragraph.id}"${langOf(passages[0].locale, setting)}>${words[0]}</p>`
      : `<div id="${paragraph.id}">
${passages.map(({ locale }, i) => `<p${classOfOther(i > 0, setting)}${langOf(locale, setting)}>${words[i]}</p>`).join('\n')}
</div>`;
  const notes = chapter.notes.filter((note) => note.paragraph === paragraph.id);
  return [text, ...notes.map((note) => noteMarkup(note, setting))].join('\n');
}

function phrasing(content: readonly PhrasingContent[], locale: Locale, chapter: Chapter, setting: Setting): string {
  return phrasesToHtml(content, {
    note(label) {
      const note = chapter.notes.find((candidate) => candidate.label === label)!;
      const name = strings(locale)('chapter.note', { number: note.number });
      return `<sup><a class="noteref" href="${setting.link(note.id)}"${partOf(setting, 'noteref', 'doc-noteref')} aria-label="${name}">${note.number}</a></sup>`;
    },
    term: (entry, words) =>
      `<a href="${setting.link(termId(entry))}"${partOf(setting, 'glossref', 'doc-glossref')}>${words}</a>`,
  });
}

/** An editor's note, under the paragraph that refers to it; a reading system may lift it out and show it on demand. */
function noteMarkup(note: Note, setting: Setting): string {
  const back = `<a href="${setting.link(note.paragraph)}"${partOf(setting, 'backlink', 'doc-backlink')}>${note.number}</a>`;
  const [first, ...others] = passagesOf(note.content, setting.edition);
  const words = (content: readonly PhrasingContent[]) => phrasesToHtml(content, wordsOnly);
  return `<aside class="note" id="${note.id}"${partOf(setting, 'footnote', 'doc-footnote')}>
<p${langOf(first.locale, setting)}>${back} ${words(first.value)}</p>
${others.map(({ value, locale }) => `<p${classOfOther(true, setting)}${langOf(locale, setting)}>${words(value)}</p>\n`).join('')}</aside>`;
}
