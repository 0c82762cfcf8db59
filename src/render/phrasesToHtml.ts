import type { PhrasingContent } from 'mdast';
import { escapeHtml } from './escapeHtml.ts';

export interface Renderers {
  /** The HTML that stands for a reference to the note with this label. */
  note(label: string): string;
  /** The HTML that stands for words that name a glossary entry. */
  term(entry: string, html: string): string;
}

/** The words alone: no references to notes, and terms without their links. */
export const wordsOnly: Renderers = { note: () => '', term: (_, html) => html };

/** The words of a paragraph or note as HTML that is well-formed XML too. */
export function phrasesToHtml(content: readonly PhrasingContent[], renderers: Renderers): string {
  return content.map((node) => phraseToHtml(node, renderers)).join('');
}

function phraseToHtml(node: PhrasingContent, renderers: Renderers): string {
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'emphasis':
      return `<em>${phrasesToHtml(node.children, renderers)}</em>`;
    case 'strong':
      return `<strong>${phrasesToHtml(node.children, renderers)}</strong>`;
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${phrasesToHtml(node.children, renderers)}</a>`;
    case 'term':
      return renderers.term(node.entry, phrasesToHtml(node.children, renderers));
    case 'footnoteReference':
      return renderers.note(node.label ?? node.identifier);
    default:
      throw new Error(`A paragraph cannot hold “${node.type}”: the parser lets none through`);
  }
}
