import type { PrecacheList } from '../offline/PrecacheList.ts';
import { isFileName, pathWithin, resolve } from './resolve.ts';
import { addressOf, facts, scope } from './scope.ts';
import { kept, keptList, versionOf } from './versions.ts';

/** While a check is on, what is kept must come from what is kept. */
let isSealed = false;

export function seal(isWanted: boolean): void {
  isSealed = isWanted;
}

/** The list of this version: read once, when it is there. */
let list: PrecacheList | undefined;

/** Whether the worker answers a request at all. */
export const isOurs = (request: Request) => request.method === 'GET' && pathWithin(scope, request.url) !== undefined;

/**
 * Answers a request from what is kept of the version that its page was opened under; what is not kept, from the network.
 *
 * @param clientId the page that asks; '' for a page that is being opened.
 */
export async function answer(request: Request, clientId: string): Promise<Response> {
  const path = pathWithin(scope, request.url)!;
  const version = request.mode === 'navigate' ? facts.version : await versionOf(clientId);
  const { file, page } = resolve(path);
  const stored = await kept(version, file);
  if (stored) return stored;

  const { search } = new URL(request.url);
  if (page && (await kept(version, resolve(page).file))) return Response.redirect(addressOf(page) + search, 302);
  const { redirects = {}, files = [] } = (list ??= await keptList(facts.version)) ?? {};
  const target = redirects[page ?? path.replace(/index\.html$/, '')];
  if (target !== undefined) return Response.redirect(addressOf(target), 302);

  if (isSealed && files.some((one) => one.path === file)) return Response.error();
  try {
    return await fetch(request);
  } catch {
    if (request.mode !== 'navigate' || isFileName(path)) return Response.error();
    return notFound(version);
  }
}

/** Without a network an address that is not kept is one that the site does not have. */
async function notFound(version: string): Promise<Response> {
  const page = await kept(version, '404.html');
  if (!page) return Response.error();
  return new Response(page.body, { status: 404, headers: page.headers });
}
