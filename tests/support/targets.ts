import type { Page } from 'playwright-core';

/** How many pixels a target has to measure, each way. */
const LEAST = 44;

/**
 * What in a page, or in what a selector finds of it, a finger can miss: every link, button, summary, field and label that is shown and that is hit, from its middle,
 * over less than 44 pixels in height or in width. As WCAG 2.5.5 does, this leaves out what stands in a sentence: an inline link in
 * a paragraph, or in a list of prose, that has words beside it, and the reference to a note. The link that skips to the text is left
 * out as well, since only a keyboard shows it.
 */
export const smallTargets = (page: Page, within = 'body') =>
  page.locator(within).evaluateAll((boxes, least) => {
    const targets = 'a[href], button, summary, select, textarea, label:has(input), input:not(label input)';
    const isInSentence = (one: Element) => {
      const sentence = one.closest('p, .prose li');
      const hasWords = sentence?.textContent.trim() !== one.textContent.trim();
      return one.matches('.note-ref') || (sentence && hasWords && getComputedStyle(one).display === 'inline');
    };
    const isSmall = (one: Element) => {
      one.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { left, top, width, height } = one.getClientRects()[0]!;
      const isHit = (dx: number, dy: number) =>
        one.contains(document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy));
      const reach = (dx: number, dy: number) => {
        let far = 0;
        while (far < least && isHit(dx * (far + 1), dy * (far + 1))) far++;
        return far;
      };
      // The middle itself counts as one.
      return reach(0, -1) + reach(0, 1) + 1 < least || reach(-1, 0) + reach(1, 0) + 1 < least;
    };
    return boxes
      .flatMap((box) => [...box.querySelectorAll(targets)])
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches('.skip') && !isInSentence(one))
      .filter(isSmall)
      .map((one) => `${one.tagName} ${one.className} ${one.getAttribute('aria-label') ?? one.textContent.trim()}`);
  }, LEAST);
