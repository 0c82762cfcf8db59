import type { PhrasingContent } from 'mdast';

/** The words of a paragraph or note, without marks and note references. */
export function plainText(content: readonly PhrasingContent[]): string {
  let text = '';
  for (const node of content) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if ('children' in node) text += plainText(node.children);
  }
  return text;
}

const lengths = new WeakMap<readonly PhrasingContent[], number>();

/** How many Han characters the words of a paragraph have: counted once, for the many maps that are drawn of the talk. */
export function hanLengthOf(content: readonly PhrasingContent[]): number {
  const length = lengths.get(content) ?? hanLength(plainText(content));
  lengths.set(content, length);
  return length;
}

/** How many Han characters a text has: the measure of length for Chinese speech. */
export const hanLength = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
