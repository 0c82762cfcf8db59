import type { PhrasingContent } from 'mdast';
import { renderPhrases } from '../../render/renderPhrases.ts';

/** Text with a backslash before what Markdown would take for a mark. */
export const escapeMarkdown = (text: string) => text.replace(/[\\`*_[\]<]/g, '\\$&');

/**
 * The words of a paragraph or note as Markdown. Words that name a glossary entry are words like others.
 *
 * @param note the number of the note with a label.
 */
export const phrasesToMarkdown = (content: readonly PhrasingContent[], note: (label: string) => number): string =>
  renderPhrases(content, {
    text: escapeMarkdown,
    emphasis: (inner) => `*${inner}*`,
    strong: (inner) => `**${inner}**`,
    code: (value) => `\`${value}\``,
    link: (url, inner) => `[${inner}](${url})`,
    term: (_, inner) => inner,
    note: (label) => `[^${note(label)}]`,
  });
