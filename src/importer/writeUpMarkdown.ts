import type { AlignedChapter } from './alignWriteUp.ts';

/** A chapter of the write-up in the format of docs/: front matter, a heading a turn, a block a paragraph. */
export function writeUpMarkdown(
  { chapter, title, turns }: AlignedChapter,
  speakerName: (id: string) => string,
  source: string,
): string {
  const blocks = turns.map(({ turn, paragraphs }) =>
    [`## ${speakerName(turn.speaker)}`, ...paragraphs.map(({ text }) => escapeMarkdown(text))].join('\n\n'),
  );
  const heading = title?.text ?? chapter.title[source]!;
  return `---\ntitle: ${JSON.stringify(heading)}\n---\n\n${blocks.join('\n\n')}\n`;
}

/** Plain text as Markdown that reads as the same text. */
const escapeMarkdown = (text: string) =>
  text
    .replace(/[\\`*_[\]<>&~]/g, '\\$&')
    .replace(/^([#+\-=|:])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
