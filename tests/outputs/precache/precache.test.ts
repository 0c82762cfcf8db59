import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PrecacheList } from '../../../src/offline/PrecacheList.ts';
import { unpack } from '../../../src/offline/unpack.ts';
import { isKept } from '../../../src/outputs/precache/isKept.ts';
import { makePrecache } from '../../../src/outputs/precache/makePrecache.ts';
import { redirectTarget } from '../../../src/outputs/precache/redirectTarget.ts';
import { redirectHtml } from '../../../src/render/redirectHtml.ts';
import { locales } from '../../../src/locales.ts';

const site = (base = '/') =>
  new Map(
    Object.entries({
      'index.html': '<h1>首页</h1>',
      'en/index.html': '<h1>Home</h1>',
      'glossary/rag/index.html': '<h1>RAG</h1>',
      'glossary/检索增强生成/index.html': redirectHtml(`${base}glossary/rag/`, 'http://x/', 'RAG', locales[0]),
      '_astro/a.js': 'a()',
      'pagefind/pagefind-entry.json': '{}',
      'dialogue.json': '{}',
      'sitemap-0.xml': '<x/>',
      'books/zh.epub': 'PK',
      'talk.html': 'one file',
      'cards/06-rag.png': 'picture',
      'icons/192.png': 'icon',
      'manifest.webmanifest': '{}',
      '404.html': 'none',
    }).map(([path, text]) => [path, Buffer.from(text)] as const),
  );
const listOf = (list: Buffer) => JSON.parse(list.toString()) as PrecacheList;

describe('what is kept of a site', () => {
  test('is every page and what pages are made of, and nothing that is downloaded or shown elsewhere', () => {
    expect([...site().keys()].filter(isKept).sort()).toEqual(
      [
        '404.html',
        '_astro/a.js',
        'en/index.html',
        'glossary/rag/index.html',
        'glossary/检索增强生成/index.html',
        'icons/192.png',
        'index.html',
        'manifest.webmanifest',
        'pagefind/pagefind-entry.json',
      ].sort(),
    );
  });

  test.each(['/', '/sub/'])('leads aliases on by a map and not by pages, under %s', async (base) => {
    const { files, redirects } = listOf((await makePrecache(site(base), base, {})).list);
    expect(redirects).toEqual({ 'glossary/检索增强生成/': 'glossary/rag/' });
    expect(files.some(({ path }) => path.includes('检索'))).toBe(false);
  });

  test('is listed with size and SHA-256, in an order in which a page follows its counterpart', async () => {
    const { facts, list } = await makePrecache(site(), '/', { en: 'word' });
    const { files, probes } = listOf(list);
    const home = files.find(({ path }) => path === 'en/index.html')!;
    expect(home.bytes).toBe(13);
    expect(home.sha256).toBe(createHash('sha256').update('<h1>Home</h1>').digest('base64'));
    const pages = files.map(({ path }) => path).filter((path) => path.endsWith('index.html'));
    expect(pages.indexOf('en/index.html')).toBe(pages.indexOf('index.html') + 1);
    expect(probes).toEqual({ en: 'word' });
    expect(facts.version).toBe(createHash('sha256').update(list).digest('hex'));
    expect(facts.kept).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  test('is the same for the same site, whatever the order of its files', async () => {
    const reversed = new Map([...site()].reverse());
    expect(await makePrecache(reversed, '/', {})).toEqual(await makePrecache(site(), '/', {}));
  });

  test('comes out of the pack as it went in', async () => {
    const { list, pack } = await makePrecache(site(), '/', {});
    const { files } = listOf(list);
    for (const [{ path }, bytes] of await unpack(new Uint8Array(pack), files)) {
      expect(Buffer.from(bytes).toString(), path).toBe(site().get(path)!.toString());
    }
  });

  test('does not come out of a pack that ends too early', async () => {
    const { list, pack } = await makePrecache(site(), '/', {});
    await expect(unpack(new Uint8Array(pack.subarray(0, pack.length / 2)), listOf(list).files)).rejects.toThrow();
  });
});

test('a page leads on to another only where it says so', () => {
  expect(redirectTarget('<h1>url=/x/</h1>', '/')).toBeUndefined();
  expect(redirectTarget(redirectHtml('/elsewhere/', 'http://x/', 'X', locales[0]), '/sub/')).toBeUndefined();
});
