import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { attribute, builtPages, textIn } from '../support/pages.ts';
import { useReader } from '../support/readers.ts';

const book = readBook('.');
const pages = await builtPages('dist');
const inHead = (path: string, name: string) =>
  pages
    .find((page) => page.path === path)!
    .elements.filter((element) => attribute(element, 'property') === name)
    .map((element) => attribute(element, 'content'));
/** The structured data of a page. */
const dataOf = (path: string) =>
  pages
    .find((page) => page.path === path)!
    .elements.filter((element) => attribute(element, 'type') === 'application/ld+json')
    .map((element) => JSON.parse(element.childNodes.map((node) => ('value' in node ? node.value : '')).join('')));

describe('the download page', () => {
  test.each(['/downloads/', '/en/downloads/'])('%s links every file, with its true size', async (path) => {
    const page = pages.find((candidate) => candidate.path === path)!;
    const links = page.elements.filter((element) => attribute(element, 'download') !== undefined);
    expect(links).toHaveLength(10);
    for (const link of links) {
      const { size } = await stat(`dist${attribute(link, 'href')}`);
      const item = link.parentNode!;
      expect(textIn(item)).toContain(`${Math.round(size / 1000)} kB`);
    }
  });

  test('is in the list of pages of every page', () => {
    for (const { path, elements } of pages.filter(({ redirect }) => !redirect)) {
      const prefix = path.startsWith('/en/') ? '/en' : '';
      expect(
        elements.some((element) => attribute(element, 'href') === `${prefix}/downloads/`),
        path,
      ).toBe(true);
    }
  });

  test('says no more than dialogue.json, whose sizes are true', async () => {
    const { downloads } = JSON.parse(await readFile('dist/dialogue.json', 'utf8')) as {
      downloads: { format: string; locales: string[]; url: string; bytes: number }[];
    };
    expect(downloads.map(({ format, locales }) => `${format} ${locales.join('+')}`)).toEqual([
      'epub zh',
      'epub en',
      'epub zh+en',
      'html zh',
      'html en',
      'html zh+en',
      'txt zh',
      'txt en',
      'jsonl zh+en',
      'tei zh+en',
    ]);
    for (const { url, bytes } of downloads) expect((await stat(`dist${url}`)).size, url).toBe(bytes);
  });
});

describe('what programs read', () => {
  test.each(book.chapters)('$slug: its Markdown stands at its address plus .md, in each language', ({ slug }) => {
    expect(existsSync(`dist/chapters/${slug}.md`)).toBe(true);
    expect(existsSync(`dist/en/chapters/${slug}.md`)).toBe(true);
  });

  test.each(['', '/en'])('chapters and home under “%s/” name a picture of 1200 × 630 of their own', async (prefix) => {
    const names = new Set<string>();
    for (const path of [`${prefix}/`, ...book.chapters.map(({ slug }) => `${prefix}/chapters/${slug}/`)]) {
      const [address] = inHead(path, 'og:image');
      const file = await readFile(`dist${new URL(address!).pathname}`);
      expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(inHead(path, 'og:image:alt')).toHaveLength(1);
      names.add(address!);
    }
    expect(names.size).toBe(book.chapters.length + 1);
  });

  test('structured data says of each kind of page what it is', () => {
    const kinds = ['/', '/en/chapters/06-rag/', '/glossary/', '/glossary/rag/', '/speakers/huang-dongxu/'];
    expect(kinds.map((path) => dataOf(path).map((data) => data['@type']))).toEqual([
      ['Article'],
      ['Article'],
      ['DefinedTermSet'],
      ['DefinedTerm'],
      ['Person'],
    ]);
    expect(dataOf('/glossary/rag/')[0].inDefinedTermSet['@id']).toBe(dataOf('/glossary/')[0]['@id']);
    expect(dataOf('/en/chapters/06-rag/')[0].isBasedOn.name).toContain('Universal Gravitation');
  });

  test('the sitemap is named by the home pages, and by no other', () => {
    const naming = pages.filter(({ html }) => html.includes('<link rel="sitemap" href="/sitemap-index.xml"'));
    expect(naming.map(({ path }) => path).sort()).toEqual(['/', '/en/']);
  });

  test('the sitemap has every page once, with its counterpart, and nothing else', async () => {
    const sitemap = await readFile('dist/sitemap-0.xml', 'utf8');
    const entries = [...sitemap.matchAll(/<url><loc>([^<]*)<\/loc>(.*?)<\/url>/g)];
    const listed = entries.map(([, address]) => decodeURI(new URL(address!).pathname)).sort();
    const real = pages.filter(({ path, redirect }) => path.endsWith('/') && !redirect).map(({ path }) => path);
    expect(listed).toEqual(real.sort());
    for (const [, address, alternates] of entries) {
      const languages = [...alternates!.matchAll(/hreflang="([^"]*)"/g)].map(([, lang]) => lang);
      expect(languages.sort(), address).toEqual(['en', 'zh-CN']);
    }
  });

  test('the catalogue and the schema of the TEI document lie where they are said to', async () => {
    expect(await readFile('dist/opds.xml', 'utf8')).toContain('/downloads/four-voices-zh-en.epub"');
    expect(await readFile('dist/downloads/four-voices.tei.xml', 'utf8')).toContain('href="four-voices.rng"');
    expect(existsSync('dist/downloads/four-voices.rng')).toBe(true);
    for (const key of ['zh', 'en', 'zh-en']) expect(existsSync(`dist/pictures/cover-${key}.png`)).toBe(true);
  });
});

describe('in Chromium', () => {
  const reader = useReader();

  test('the HTML file opens from a disk, asks for nothing, and leads from a term to its entry and back', async () => {
    const { page } = reader;
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const file = `file://${resolve('dist/downloads/four-voices-zh-en.html')}`;
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(file);
    await page.click('#contents a[href="#c06"]');
    await page.click('#c06-t02 a[href="#term-rag"]');
    expect(await page.locator('#term-rag').isVisible()).toBe(true);
    expect(new URL(page.url()).hash).toBe('#term-rag');
    await page.locator('#term-rag + dd .uses a[href="#c06-t02"]').click();
    expect(new URL(page.url()).hash).toBe('#c06-t02');
    expect(await page.locator('#c06-t02-p1 p').count()).toBe(2);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(asked).toEqual([file]);
  });

  test('a chapter on paper is its text: notes under their paragraphs, turns whole, and no tools', async () => {
    const { page, url } = reader;
    await page.goto(`${url}chapters/01-keywords-of-2024/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    await page.setViewportSize({ width: 700, height: 1000 });
    for (const tool of ['.bar', '#chapters', '#contents', '.permalink', '.peek']) {
      expect(await page.locator(tool).first().isVisible(), tool).toBe(false);
    }
    const note = page.locator('.note').first();
    const paragraph = page.locator('.noted > p').first();
    const [below, above] = [await note.boundingBox(), await paragraph.boundingBox()];
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    expect(below!.x).toBeCloseTo(above!.x, 0);
    const styles = await page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector)!);
      return { turn: of('.turn').breakInside, paper: of('html').backgroundColor, ink: of('html').color };
    });
    expect(styles).toEqual({ turn: 'avoid', paper: 'rgb(255, 255, 255)', ink: 'rgb(0, 0, 0)' });
  });

  test.each(['A4', 'Letter'])('a chapter makes a PDF of a few pages of %s', async (format) => {
    const { page, url } = reader;
    await page.goto(`${url}en/chapters/06-rag/`);
    const pdf = (await page.pdf({ format })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)!.length;
    expect(sheets).toBeGreaterThanOrEqual(2);
    expect(sheets).toBeLessThanOrEqual(6);
    expect(pdf).toContain(format === 'A4' ? '/MediaBox [0 0 595' : '/MediaBox [0 0 612 792]');
  });
});
