import css from '../styles/found.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { readingLine } from './place.ts';

/** More of one word is not marked. */
const MOST = 200;

/**
 * Marks words wherever they stand in the paragraphs of an element, without a change to the page
 * (https://drafts.csswg.org/css-highlight-api-1/), and brings the first of them into sight.
 */
export function pointOutWords(element: Element, words: readonly string[]): void {
  const paragraphs = element.matches('p') ? [element] : [...element.querySelectorAll('p')];
  const ranges = paragraphs.flatMap((paragraph) => rangesIn(paragraph, new Set(words)));
  const shown = ranges.filter((range) => range.getClientRects().length > 0);
  if (shown.length === 0) return;
  adoptStyles(css);
  if ('highlights' in CSS) CSS.highlights.set('found', new Highlight(...shown));
  const first = shown.reduce((one, other) =>
    one.compareBoundaryPoints(Range.START_TO_START, other) > 0 ? other : one,
  );
  const { top, bottom } = first.getBoundingClientRect();
  if (top < readingLine() || bottom > innerHeight) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

/** Where the words stand in a paragraph, across its links and without its references to notes. */
function rangesIn(paragraph: Element, words: ReadonlySet<string>): Range[] {
  const nodes: { node: Node; start: number }[] = [];
  let text = '';
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement!.closest('sup, .mark')) continue;
    nodes.push({ node, start: text.length });
    text += node.textContent;
  }
  const place = (at: number) => {
    const { node, start } = nodes.findLast((one) => one.start <= at)!;
    return [node, at - start] as const;
  };
  return [...words].filter(Boolean).flatMap((word) => {
    const ranges: Range[] = [];
    for (let at = text.indexOf(word); at >= 0 && ranges.length < MOST; at = text.indexOf(word, at + word.length)) {
      const range = document.createRange();
      range.setStart(...place(at));
      // The end belongs to the node that its last character is in.
      const [node, last] = place(at + word.length - 1);
      range.setEnd(node, last + 1);
      ranges.push(range);
    }
    return ranges;
  });
}
