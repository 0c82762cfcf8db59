/** A style element that has no attributes, and so holds for every medium. */
const PLAIN = /<style>([^]*?)<\/style>/g;

/**
 * A page whose plain style elements are one, at the place of the last and in the same order: a policy names each by its hash,
 * which no compression makes shorter.
 *
 * @param html a page as Astro renders it, whose scripts write no style elements.
 */
export function joinStyles(html: string): string {
  const styles = [...html.matchAll(PLAIN)].map(([, style]) => style!);
  if (styles.length < 2) return html;
  let left = styles.length;
  return html.replace(PLAIN, () => (--left === 0 ? `<style>${styles.join('')}</style>` : ''));
}
