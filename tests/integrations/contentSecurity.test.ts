import type { AstroPrerenderer } from 'astro';
import { expect, test } from 'vitest';
import { contentSecurity } from '../../src/integrations/contentSecurity.ts';

/** What a build writes for a page that is rendered so. */
async function written(body: string, type = 'text/html; charset=utf-8'): Promise<string> {
  const renderer = {
    name: 'test',
    getStaticPaths: async () => [],
    render: async () => new Response(body, { headers: { 'content-type': type } }),
  } satisfies AstroPrerenderer;
  let securing: AstroPrerenderer = renderer;
  const setPrerenderer = (make: (own: AstroPrerenderer) => AstroPrerenderer) => {
    securing = make(renderer);
  };
  const start = contentSecurity().hooks['astro:build:start'] as (build: object) => void;
  start({ setPrerenderer });
  const request = new Request('http://localhost/chapters/%E4%BF%A1/');
  const rendered = await securing.render(request, { routeData: {} as never });
  return (rendered instanceof Response ? rendered : rendered.response).text();
}

test('a page is written with its policy in it', async () => {
  expect(await written('<meta charset="utf-8"><p>信</p>')).toMatch(
    /^<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><p>信<\/p>$/,
  );
});

test('what is no page is written as it is', async () => {
  expect(await written('<p onclick="a()">', 'application/xml')).toBe('<p onclick="a()">');
});

test('a page that no policy fits stops the build, by its name', async () => {
  await expect(written('<meta charset="utf-8"><p onclick="a()">')).rejects.toThrow(
    '/chapters/信/: code in an attribute',
  );
});
