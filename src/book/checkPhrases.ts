import type { PhrasingContent } from 'mdast';
import { isAddress } from './checkAddress.ts';
import { entryByHand } from './glossary/Term.ts';
import { holdsInvisible, INVISIBLE_MESSAGE } from './invisible.ts';
import { lineOf } from './parseMarkdown.ts';
import type { Findings } from './SourceError.ts';

/** Where words stand, and what they may link to. */
export interface Place {
  file: string;
  /** How many lines of the file come before the parsed text. */
  offset: number;
  /** The ids of the glossary's entries. */
  entries: ReadonlySet<string>;
}

/** Reports what may not stand in a paragraph; returns the labels of the notes referred to. */
export function checkPhrases(content: readonly PhrasingContent[], place: Place, findings: Findings): string[] {
  const { file, offset, entries } = place;
  const labels: string[] = [];
  for (const node of content) {
    const line = lineOf(node) + offset;
    if (node.type === 'text') {
      const undefinedNote = /\[\^([^\]]*)\]?/.exec(node.value);
      if (undefinedNote) findings.add(file, line, `note “${undefinedNote[1]}” is not defined`);
      if (node.value.includes('**')) findings.add(file, line, 'an emphasis (**) is left open');
      if (holdsInvisible(node.value)) findings.add(file, line, INVISIBLE_MESSAGE);
    } else if (node.type === 'footnoteReference') {
      labels.push(node.label ?? node.identifier);
    } else if (node.type === 'link') {
      const entry = entryByHand(node.url);
      if (entry && !entries.has(entry)) findings.add(file, line, `the glossary has no entry “${entry}”`);
      if (entry === undefined && !isAddress(node.url)) {
        findings.add(file, line, `not an address to link to: “${node.url}”`);
      }
      labels.push(...checkPhrases(node.children, place, findings));
    } else if (node.type === 'emphasis' || node.type === 'strong') {
      labels.push(...checkPhrases(node.children, place, findings));
    } else if (node.type === 'inlineCode') {
      if (holdsInvisible(node.value)) findings.add(file, line, INVISIBLE_MESSAGE);
    } else {
      findings.add(file, line, `a paragraph holds plain words, emphasis, links and notes, not ${describe(node.type)}`);
    }
  }
  return labels;
}

const NAMES: Record<string, string> = {
  blockquote: 'a quotation block',
  break: 'a hard line break',
  code: 'a code block',
  definition: 'a link definition',
  heading: 'a heading',
  html: 'HTML',
  image: 'an image',
  imageReference: 'an image',
  linkReference: 'a reference link',
  list: 'a list',
  thematicBreak: 'a rule',
};

/** A kind of Markdown node, as an editor would call it. */
export const describe = (type: string) => NAMES[type] ?? type;
