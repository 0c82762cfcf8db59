import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PrecacheList } from '../../../src/offline/PrecacheList.ts';
import { unpack } from '../../../src/offline/unpack.ts';
import { isKept } from '../../../src/outputs/precache/isKept.ts';
import { byKinship, Packing } from '../../../src/outputs/precache/Packing.ts';

const redirects = { 'glossary/检索增强生成/': 'glossary/rag/' };
const site = new Map(
  Object.entries({
    'index.html': '<h1>首页</h1>',
    'en/index.html': '<h1>Home</h1>',
    'glossary/rag/index.html': '<h1>RAG</h1>',
    'glossary/检索增强生成/index.html': 'leads on',
    '_astro/a.js': 'a()',
    'pagefind/pagefind-entry.json': '{}',
    'dialogue.json': '{}',
    'sitemap-0.xml': '<x/>',
    'downloads/zh.epub': 'PK',
    'downloads/zh.html': 'one file',
    'pictures/06-rag.png': 'picture',
    'icons/192.png': 'icon',
    'manifest.webmanifest': '{}',
    '404.html': 'none',
  }).map(([path, text]) => [path, Buffer.from(text)] as const),
);
const kept = new Map([...site].filter(([path]) => isKept(path, redirects)));
function made() {
  const packing = new Packing();
  for (const path of [...kept.keys()].sort(byKinship)) packing.add(path, kept.get(path)!);
  return packing.finish({ redirects, probes: { en: 'word' } });
}
const listOf = (list: Buffer) => JSON.parse(list.toString()) as PrecacheList;

describe('what is kept of a site', () => {
  test('is every page that says something and what pages are made of, and nothing that is downloaded or shown elsewhere', () => {
    expect([...kept.keys()].sort()).toEqual(
      [
        '404.html',
        '_astro/a.js',
        'en/index.html',
        'glossary/rag/index.html',
        'icons/192.png',
        'index.html',
        'manifest.webmanifest',
        'pagefind/pagefind-entry.json',
      ].sort(),
    );
  });

  test('is listed with size and SHA-256, in an order in which a page follows its counterpart', async () => {
    const { facts, list } = await made();
    const { files, ...guidance } = listOf(list);
    const home = files.find(({ path }) => path === 'en/index.html')!;
    expect(home.bytes).toBe(13);
    expect(home.sha256).toBe(createHash('sha256').update('<h1>Home</h1>').digest('base64'));
    const pages = files.map(({ path }) => path).filter((path) => path.endsWith('index.html'));
    expect(pages.indexOf('en/index.html')).toBe(pages.indexOf('index.html') + 1);
    expect(guidance).toEqual({ redirects, probes: { en: 'word' } });
    expect(facts.version).toBe(createHash('sha256').update(list).digest('hex'));
    expect(facts.kept).toBe(files.reduce((sum, { bytes }) => sum + bytes, 0));
  });

  test('comes out of the pack as it went in', async () => {
    const { list, pack } = await made();
    const { files } = listOf(list);
    for (const [{ path }, bytes] of await unpack(new Uint8Array(pack), files)) {
      expect(Buffer.from(bytes).toString(), path).toBe(site.get(path)!.toString());
    }
  });

  test('does not come out of a pack that ends too early', async () => {
    const { list, pack } = await made();
    await expect(unpack(new Uint8Array(pack.subarray(0, pack.length / 2)), listOf(list).files)).rejects.toThrow();
  });
});
