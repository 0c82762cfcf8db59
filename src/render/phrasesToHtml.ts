import type { PhrasingContent } from 'mdast';
import { escapeHtml } from './escapeHtml.ts';
import { type Marks, renderPhrases } from './renderPhrases.ts';

export interface Renderers {
  /** The HTML that stands for a reference to the note with this label. */
  note(label: string): string;
  /** The HTML that stands for words that name a glossary entry. */
  term(entry: string, html: string): string;
}

/** The words alone: no references to notes, and terms without their links. */
export const wordsOnly: Renderers = { note: () => '', term: (_, html) => html };

const html: Omit<Marks, keyof Renderers> = {
  text: escapeHtml,
  emphasis: (inner) => `<em>${inner}</em>`,
  strong: (inner) => `<strong>${inner}</strong>`,
  code: (value) => `<code>${escapeHtml(value)}</code>`,
  link: (url, inner) => `<a href="${escapeHtml(url)}">${inner}</a>`,
};

/** The words of a paragraph or note as HTML that is well-formed XML too. */
export const phrasesToHtml = (content: readonly PhrasingContent[], renderers: Renderers): string =>
  renderPhrases(content, { ...html, ...renderers });
