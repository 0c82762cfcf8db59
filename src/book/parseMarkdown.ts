import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { WIDE } from '../search/wide.ts';
import { entryByHand } from './glossary/Term.ts';

/**
 * A paragraph of one line that says nothing to Markdown: no mark in it, and nothing at its beginning that could make it a
 * heading, a quotation, a list or code. Most of an edition is such lines.
 */
const PLAIN = /(^|\n\n)(?![ #>*+=_~`-]|\d{1,9}[.)])([^\n\r\t\0\ufeff\\*_`[\]<>&]+)(?<! )(?=\n\n|\n?$)/g;
/** Stands for such a paragraph while the others are parsed. No text has it: it is for private use. */
const STAND_IN = '\ue000';

/**
 * Markdown → mdast: CommonMark, footnotes, and emphasis that may touch Han characters
 * (`**“开源”**模型`, which CommonMark's flanking rule leaves literal). The lines in which nodes begin are what they are in the
 * text; their columns need not be.
 */
export function parseMarkdown(markdown: string): Root {
  const plain: string[] = [];
  // Where one begins, and that it is a paragraph, the parser says; it need not go through its characters.
  const short = markdown.includes(STAND_IN)
    ? markdown
    : markdown.replace(PLAIN, (_, before: string, words: string) => {
        plain.push(words);
        return before + STAND_IN;
      });
  const root = parseWhole(short);
  return putBack(root, plain) ? root : parseWhole(markdown);
}

/** The same, made by the parser of every character. */
export const parseWhole = (markdown: string): Root =>
  fromMarkdown(markdown, {
    extensions: [cjkFriendlyExtension(), gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });

/** Puts the words of plain paragraphs in their places. False where one stood in what is none, as in a block of code. */
function putBack(root: Root, plain: readonly string[]): boolean {
  let count = 0;
  for (const node of root.children) {
    const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0]! : undefined;
    if (only?.type === 'text' && only.value === STAND_IN) only.value = plain[count++] ?? '';
  }
  return count === plain.length;
}

/** The line of a node in the parsed text, 1 for the first. */
export const lineOf = (node: RootContent) => node.position?.start.line ?? 1;

/**
 * The same content with its line breaks joined: without a space between two Han characters or full-width marks,
 * where Chromium would draw one, and with a space elsewhere. Source positions are dropped, and links to the glossary
 * become terms.
 */
export function joinLines(content: readonly PhrasingContent[]): PhrasingContent[] {
  return content.map((node): PhrasingContent => {
    if (node.type === 'text') return { type: 'text', value: joinText(node.value) };
    const bare = { ...node };
    delete bare.position;
    const entry = node.type === 'link' ? entryByHand(node.url) : undefined;
    if (node.type === 'link' && entry !== undefined) {
      return { type: 'term', entry, children: joinLines(node.children) };
    }
    return 'children' in bare ? ({ ...bare, children: joinLines(bare.children) } as PhrasingContent) : bare;
  });
}

const WIDE_BREAK = new RegExp(`(?<=${WIDE})\\s*\\n\\s*(?=${WIDE})`, 'gu');

const joinText = (text: string) => text.replace(WIDE_BREAK, '').replace(/\s*\n\s*/g, ' ');
