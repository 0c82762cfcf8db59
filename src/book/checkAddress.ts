import { holdsInvisible } from './invisible.ts';

/** Whether a link may lead there: a page of the web, a place in the same page, or a page of this site. */
export function isAddress(url: string): boolean {
  if (holdsInvisible(url)) return false;
  // Two slashes, or a slash and a backslash, name another origin without its scheme.
  if (/^(#|\/(?![/\\]))/.test(url)) return true;
  if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url)) return false;
  const { username, password } = new URL(url);
  return username === '' && password === '';
}
