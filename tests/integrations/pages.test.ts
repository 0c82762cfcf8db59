import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, RouteData } from 'astro';
import { afterEach, expect, test } from 'vitest';
import { pages } from '../../src/integrations/pages.ts';
import { pageThread, stopPageThread } from '../../src/pageThread/startPageThread.ts';

afterEach(stopPageThread);

const PAGE = { type: 'page' } as RouteData;
const ENDPOINT = { type: 'endpoint' } as RouteData;

/** What renders the pages of a build under a base, each with a body and a type of its own, and the folder that they come to. */
function build(bodies: Record<string, { route: RouteData; body: string; type?: string }>, base = '/') {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  const own = {
    name: 'test',
    getStaticPaths: async () => Object.entries(bodies).map(([pathname, { route }]) => ({ pathname, route })),
    async render(request: Request) {
      const address = decodeURI(new URL(request.url).pathname).slice(base.length - 1);
      const { body, type = 'text/html' } = bodies[address]!;
      return new Response(body, { headers: { 'content-type': type } });
    },
  } satisfies AstroPrerenderer;
  const { hooks } = pages();
  const outDir = pathToFileURL(`${folder}/`);
  (hooks['astro:config:done'] as (done: object) => void)({ config: { root: outDir, outDir, base } });
  let renderer: AstroPrerenderer = own;
  const setPrerenderer = (make: (own: AstroPrerenderer) => AstroPrerenderer) => (renderer = make(own));
  (hooks['astro:build:start'] as (start: object) => void)({ setPrerenderer });
  const render = async (address: string) => {
    const request = new Request(`http://localhost${base.slice(0, -1)}${encodeURI(address)}`);
    const rendered = await renderer.render(request, { routeData: bodies[address]!.route });
    return rendered instanceof Response ? rendered : rendered.response;
  };
  return { folder, renderer, render };
}

const html = (words: string) => `<meta charset="utf-8"><p>${words}`;

test('pages come in the order of the pack, before what is no page', async () => {
  const route = PAGE;
  const { renderer } = build({
    '/all.json': { route: ENDPOINT, body: '{}' },
    '/': { route, body: '' },
    '/en/': { route, body: '' },
    '/chapters/b/': { route, body: '' },
    '/en/chapters/b/': { route, body: '' },
  });
  const paths = await renderer.getStaticPaths();
  expect(paths.map(({ pathname }) => pathname)).toEqual(['/chapters/b/', '/en/chapters/b/', '/', '/en/', '/all.json']);
});

test('pages and other HTML are written with their policy, under a base too, and Astro writes the rest', async () => {
  const { folder, renderer, render } = build(
    {
      '/chapters/信/': { route: PAGE, body: html('信') },
      '/404': { route: PAGE, body: html('none') },
      '/downloads/all.html': { route: ENDPOINT, body: html('all') },
      '/all.json': { route: ENDPOINT, body: '{}', type: 'application/json' },
    },
    '/sub/',
  );
  await renderer.getStaticPaths();
  for (const address of ['/chapters/信/', '/404', '/downloads/all.html'])
    expect((await render(address)).body).toBeNull();
  expect(await (await render('/all.json')).text()).toBe('{}');
  await pageThread().end();
  for (const [file, words] of [
    ['chapters/信/index.html', '信'],
    ['404.html', 'none'],
    ['downloads/all.html', 'all'],
  ] as const) {
    expect(readFileSync(join(folder, file), 'utf8')).toMatch(new RegExp(`content-security-policy.*<p>${words}$`));
  }
});

test('a page that no policy fits stops the build by its name, which is said once', async () => {
  const route = PAGE;
  const names = Array.from({ length: 200 }, (_, i) => `/chapters/${i}/`);
  const { renderer, render } = build({
    '/a/': { route, body: '<meta charset="utf-8"><p onclick="a()">' },
    ...Object.fromEntries(names.map((name) => [name, { route, body: html(name) }])),
  });
  await renderer.getStaticPaths();
  await render('/a/');
  const faults: string[] = [];
  // Until the thread has started and looked at the page.
  for (let wait = 0; wait < 100 && faults.length === 0; wait++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    await render(names[wait]!).catch((error: Error) => faults.push(error.message));
  }
  for (const name of names) await render(name).catch((error: Error) => faults.push(error.message));
  expect(faults).toEqual(['a/index.html: code in an attribute: onclick="a()"']);
  await expect(pageThread().end()).rejects.toThrow('a/index.html');
});
