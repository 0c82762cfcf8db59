import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { htmlValidate } from '../../.config/htmlValidate.ts';
import { site } from '../../src/site.ts';
import { attribute, builtPages, type Element } from '../support/pages.ts';

const TEXT = /\.(html|xml|json|jsonl|txt|md|webmanifest)$/;
const codeIn = ({ childNodes }: Element) => childNodes.map((node) => ('value' in node ? node.value : '')).join('');

test('every page is clean for html-validate, as .config/htmlValidate.ts has it', { timeout: 300_000 }, async () => {
  const validator = new HtmlValidate(new StaticConfigLoader([], htmlValidate));
  const faults: string[] = [];
  for (const { path, html } of await builtPages('dist')) {
    const { results } = await validator.validateString(html, path);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      faults.push(`${path}: ${ruleId}: ${message} (${selector})`);
    }
  }
  expect(faults).toEqual([]);
});

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('whatever lies in %s, built for %s', async (outDir, base) => {
  const files = (await readdir(outDir, { recursive: true })).map((file) => file.replaceAll('\\', '/'));
  const texts = await Promise.all(
    files
      .filter((file) => TEXT.test(file))
      .map(async (file) => ({ file, text: await readFile(join(outDir, file), 'utf8') })),
  );
  /** Whether an address within the origin is a page or a file of the build. */
  const isThere = (pathname: string) => {
    const path = decodeURI(pathname);
    if (!path.startsWith(base)) return false;
    const inside = path.slice(base.length);
    return inside === '' || inside.endsWith('/') ? files.includes(`${inside}index.html`) : files.includes(inside);
  };

  test('names with the origin only pages and files that exist', () => {
    const dead = new Set<string>();
    let count = 0;
    for (const { file, text } of texts) {
      for (const [address] of text.matchAll(new RegExp(`${site.url}/[^\\s"'<>)\\]|\\\\#?]*`, 'g'))) {
        count++;
        if (!isThere(new URL(address).pathname)) dead.add(`${file} → ${address}`);
      }
    }
    expect(count).toBeGreaterThan(1000);
    expect([...dead]).toEqual([]);
  });

  test('is in order as JSON where its name says so, JSON-LD too', async () => {
    for (const { file, text } of texts) {
      if (/\.(json|webmanifest)$/.test(file)) expect(() => JSON.parse(text) as unknown, file).not.toThrow();
      if (file.endsWith('.jsonl')) {
        for (const line of text.trim().split('\n')) expect(() => JSON.parse(line) as unknown, file).not.toThrow();
      }
    }
    let count = 0;
    for (const { path, elements } of await builtPages(outDir)) {
      for (const script of elements.filter((one) => attribute(one, 'type') === 'application/ld+json')) {
        const data = JSON.parse(codeIn(script)) as { '@context'?: unknown };
        expect(data['@context'], path).toBe('https://schema.org');
        count++;
      }
    }
    expect(count).toBeGreaterThan(200);
  });

  test('has a manifest whose start, icons and shortcuts exist', () => {
    const manifests = texts.filter(({ file }) => file.endsWith('.webmanifest'));
    expect(manifests.length).toBeGreaterThan(0);
    for (const { file, text } of manifests) {
      const {
        start_url: start,
        icons,
        shortcuts,
      } = JSON.parse(text) as {
        start_url: string;
        icons: { src: string }[];
        shortcuts: { url: string }[];
      };
      for (const address of [start, ...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)]) {
        expect(isThere(new URL(address, 'http://site').pathname), `${file} → ${address}`).toBe(true);
      }
    }
  });

  test('is declared in its language: every page, and every part in another', async () => {
    for (const { path, elements } of await builtPages(outDir)) {
      const html = elements.find(({ tagName }) => tagName === 'html')!;
      expect(attribute(html, 'lang'), path).toMatch(/^(zh-CN|en)$/);
      for (const element of elements) {
        const lang = attribute(element, 'lang');
        if (lang !== undefined) expect(() => new Intl.Locale(lang), `${path}: ${lang}`).not.toThrow();
      }
    }
  });

  test('is no file of the workplace', () => {
    expect(files.filter((file) => /(^|\/)(\.|node_modules|~)|\.(map|ts|astro|tmp|part|orig)$/.test(file))).toEqual([]);
    expect(existsSync(join(outDir, '404.html'))).toBe(true);
    for (const { file, text } of texts) expect(text.includes(process.cwd()), file).toBe(false);
  });
});
