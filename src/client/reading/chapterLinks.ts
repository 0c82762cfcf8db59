import { chapterOf } from '../../book/ids.ts';

/** The link to a chapter in the sidebar, which every page has: `c05`. */
export const chapterLink = (id: string) =>
  document.querySelector<HTMLAnchorElement>(`.sidebar a[data-chapter="${CSS.escape(id)}"]`);

/** The address of a turn in the page's language; nothing where the book has no such chapter. */
export function turnAddress(turn: string): string | undefined {
  const link = chapterLink(chapterOf(turn));
  return link ? `${link.href}#${turn}` : undefined;
}
