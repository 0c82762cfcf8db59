import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { WIDE } from '../search/wide.ts';
import { entryByHand } from './glossary/Term.ts';

/**
 * Markdown → mdast: CommonMark, footnotes, and emphasis that may touch Han characters
 * (`**“开源”**模型`, which CommonMark's flanking rule leaves literal).
 */
export function parseMarkdown(markdown: string): Root {
  return fromMarkdown(markdown, {
    extensions: [cjkFriendlyExtension(), gfmFootnote()],
    mdastExtensions: [gfmFootnoteFromMarkdown()],
  });
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
