import { chapterOf } from '../../book/ids.ts';
import { devicePart } from '../offline/devicePage.ts';

/** All chapters with how many turns they have, each a link: they stand on the page about this device. */
export const chapterList = () => devicePart<HTMLElement>('.reading-list');

/** The link to a chapter in the page's language: `c05`. Nothing where the book has no such chapter. */
export const chapterLink = async (id: string) =>
  (await chapterList()).querySelector<HTMLAnchorElement>(`a[data-chapter="${CSS.escape(id)}"]`) ?? undefined;

/** The address of a turn in the page's language; nothing where the book has no such chapter. */
export async function turnAddress(turn: string): Promise<string | undefined> {
  const link = await chapterLink(chapterOf(turn));
  return link && `${link.href}#${turn}`;
}
