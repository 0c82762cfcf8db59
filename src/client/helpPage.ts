import { fetchPage } from './fetchPage.ts';

let page: Promise<Document> | undefined;

/**
 * A part of the help page, which holds what the tools of a turn and of the keyboard need to say. It is fetched once, when one of
 * them is first used, and works offline with the page.
 *
 * @throws Error where the page cannot be had.
 */
export async function helpPart<T extends Element>(selector: string): Promise<T> {
  page ??= fetchPage(document.querySelector<HTMLAnchorElement>('a[rel=help]')!.href);
  page.catch(() => (page = undefined));
  const part = (await page).querySelector<T>(selector);
  if (!part) throw new Error(`The help page has no ${selector}`);
  return part;
}
