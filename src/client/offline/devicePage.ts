import { fetchPage } from '../fetchPage.ts';

let page: Promise<Document> | undefined;

/**
 * A part of the page about this device, which holds all that is said of how the site is kept, so that no other page has to.
 *
 * @throws Error where the page cannot be had.
 */
export async function devicePart<T extends Element>(selector: string): Promise<T> {
  const { href } = document.querySelector<HTMLAnchorElement>('.sidebar a[data-device]')!;
  page ??= href === location.origin + location.pathname ? Promise.resolve(document) : fetchPage(href);
  page.catch(() => (page = undefined));
  const part = (await page).querySelector<T>(selector);
  if (!part) throw new Error(`${href} has no ${selector}`);
  return part;
}
