import type { PhrasingContent } from 'mdast';

/** How a format writes each kind of phrase. What it gets as `inner` is written already. */
export interface Marks {
  text(value: string): string;
  emphasis(inner: string): string;
  strong(inner: string): string;
  code(value: string): string;
  link(url: string, inner: string): string;
  /** Words that name a glossary entry. */
  term(entry: string, inner: string): string;
  /** A reference to the note with this label. */
  note(label: string): string;
}

/** The words of a paragraph or note in some format. */
export function renderPhrases(content: readonly PhrasingContent[], marks: Marks): string {
  return content.map((node) => renderPhrase(node, marks)).join('');
}

function renderPhrase(node: PhrasingContent, marks: Marks): string {
  switch (node.type) {
    case 'text':
      return marks.text(node.value);
    case 'emphasis':
      return marks.emphasis(renderPhrases(node.children, marks));
    case 'strong':
      return marks.strong(renderPhrases(node.children, marks));
    case 'inlineCode':
      return marks.code(node.value);
    case 'link':
      return marks.link(node.url, renderPhrases(node.children, marks));
    case 'term':
      return marks.term(node.entry, renderPhrases(node.children, marks));
    case 'footnoteReference':
      return marks.note(node.label ?? node.identifier);
    default:
      throw new Error(`A paragraph cannot hold “${node.type}”: the parser lets none through`);
  }
}
