/**
 * Where a page that only leads on to another leads (see render/redirectHtml.ts), within the site: `glossary/rag/`.
 * Nothing for a page that has something to say itself.
 *
 * @param base the base path of the site, with a slash at its end.
 */
export function redirectTarget(html: string, base: string): string | undefined {
  const address = /<meta http-equiv="refresh" content="0;url=([^"]*)">/.exec(html)?.[1];
  return address?.startsWith(base) ? decodeURI(address.slice(base.length)) : undefined;
}
