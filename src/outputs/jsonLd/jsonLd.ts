/** Data as a script element for a page's head: nothing in it can close the element. */
export const jsonLd = (data: object) => ({
  tag: 'script' as const,
  attrs: { type: 'application/ld+json' },
  content: JSON.stringify(data).replaceAll('<', '\\u003c'),
});
