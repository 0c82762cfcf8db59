import { strings, type StringKey } from '../../strings.ts';
import { talkDate } from '../../talk.ts';
import type { Book } from '../../book/types.ts';
import { escapeHtml } from '../../render/escapeHtml.ts';
import { langOf, partOf, type Setting, spans } from './Setting.ts';

/** The interface's string that says what a book's text is and is not. */
export const noticeKey = ({ text }: Book): StringKey => (text === 'write-up' ? 'book.writeUp' : 'book.retelling');

/** What a book to take away begins with: its title, who speaks in it, and that it is a retelling. */
export function titleMarkup(setting: Setting): string {
  const { book, edition } = setting;
  const paragraphs = (text: (t: ReturnType<typeof strings>, date: string) => string, name: string) =>
    edition.locales
      .map((locale) => {
        const words = text(strings(locale), talkDate(locale));
        return `<p class="${name}"${langOf(locale, setting)}>${escapeHtml(words)}</p>`;
      })
      .join('\n');
  return `<section class="title" id="title"${partOf(setting, 'titlepage')} aria-labelledby="book-title">
<h1 id="book-title">${spans(book.title, setting)}</h1>
${paragraphs((t, date) => t('site.subtitle', { date }), 'summary')}
${paragraphs((t) => t(noticeKey(book)), 'notice')}
<dl class="people">
${book.speakers
  .map(({ name, role }, i) => `<dt class="s${i + 1}">${spans(name, setting)}</dt>\n<dd>${spans(role, setting)}</dd>`)
  .join('\n')}
</dl>
</section>`;
}
