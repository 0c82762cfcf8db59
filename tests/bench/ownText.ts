import { attribute, textIn } from '../support/pages.ts';

/** The words of a page in its own language alone, without those of the other one beside it. */
export function ownText(node: Parameters<typeof textIn>[0]): string {
  if ('attrs' in node && attribute(node, 'class') === 'other') return '';
  if ('childNodes' in node && node.childNodes.length > 0) return node.childNodes.map(ownText).join('');
  return textIn(node);
}
