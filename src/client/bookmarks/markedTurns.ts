import { chapterOf } from '../../book/ids.ts';
import { fetchPage } from '../fetchPage.ts';
import { chapterLink } from '../reading/chapterLinks.ts';
import type { MarkedTurn } from './exports.ts';

/**
 * The turns of bookmarks as the book has them now, from their chapters' pages; nothing for one that the book no longer has.
 *
 * @throws Error where a chapter's page does not come.
 */
export async function markedTurns(ids: readonly string[]): Promise<Map<string, MarkedTurn | undefined>> {
  const pages = new Map<string, Promise<Document | undefined>>();
  const page = (chapter: string) => {
    const known = pages.get(chapter) ?? load(chapter);
    pages.set(chapter, known);
    return known;
  };
  const turns = await Promise.all(
    ids.map(async (id) => [id, read(await page(chapterOf(id)), await chapterLink(chapterOf(id)), id)] as const),
  );
  return new Map(turns);
}

async function load(chapter: string): Promise<Document | undefined> {
  const link = await chapterLink(chapter);
  return link ? fetchPage(link.href) : undefined;
}

function read(page: Document | undefined, link: HTMLAnchorElement | undefined, id: string): MarkedTurn | undefined {
  const turn = page?.getElementById(id);
  if (!turn || !link) return undefined;
  for (const aside of turn.querySelectorAll('.seal, .note, .mark, sup')) aside.remove();
  return {
    turn: id,
    url: `${link.href}#${id}`,
    chapter: link.querySelector('span')!.textContent.trim(),
    speaker: turn.querySelector('h2')!.textContent.trim(),
    paragraphs: [...turn.querySelectorAll('p[id]')].map((paragraph) => paragraph.textContent.trim()),
  };
}
