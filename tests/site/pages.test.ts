import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { namesOf } from '../../src/book/glossary/names.ts';
import { speechOf } from '../../src/book/speech.ts';
import { plainText } from '../../src/book/plainText.ts';
import { aliasSlug } from '../../src/render/aliasSlug.ts';
import { attribute, builtPages, textIn } from '../support/pages.ts';

const book = readBook('.');

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('every page of %s, built for %s', async (outDir, base) => {
  const all = await builtPages(outDir);
  const pages = all.filter(({ redirect }) => !redirect);
  const idsOf = new Map(
    pages.map(({ path, elements }) => [path, new Set(elements.flatMap((element) => attribute(element, 'id') ?? []))]),
  );

  test('is there: every page, in both languages, and 404', () => {
    const chapters = book.chapters.map(({ slug }) => `chapters/${slug}/`);
    const parts = (id: string) => speechOf(book, id, 'zh').parts.map((_, i) => (i === 0 ? '' : `${i + 1}/`));
    const speakers = [
      'speakers/',
      ...book.speakers.flatMap(({ id }) => [
        `speakers/${id}/`,
        ...parts(id).map((part) => `speakers/${id}/read/${part}`),
      ]),
    ];
    const entries = ['glossary/', ...book.glossary.map(({ id }) => `glossary/${id}/`)];
    const each = [
      '',
      ...chapters,
      ...speakers,
      ...entries,
      'positions/',
      'map/',
      'help/',
      'notes/',
      'downloads/',
      'search/',
      'settings/',
      'device/',
      'about/',
    ];
    expect([...idsOf.keys()].sort()).toEqual(
      [...each.map((path) => `/${path}`), ...each.map((path) => `/en/${path}`), '/404.html'].sort(),
    );
  });

  test('links only to pages, anchors and files that exist', () => {
    const dead: string[] = [];
    for (const { path, elements } of pages) {
      for (const element of elements) {
        const target = attribute(element, 'href') ?? attribute(element, 'src');
        if (target === undefined || /^(https?:|mailto:|data:)/.test(target)) continue;
        const { pathname, hash } = new URL(target, `http://site${base}${path.slice(1)}`);
        const inside = pathname.startsWith(base) ? `/${pathname.slice(base.length)}` : undefined;
        const ids = inside === undefined ? undefined : idsOf.get(inside);
        const isFile = inside !== undefined && !inside.endsWith('/') && existsSync(join(outDir, inside));
        if (!ids && !isFile) dead.push(`${path} → ${target}`);
        if (ids && hash && !ids.has(decodeURIComponent(hash.slice(1)))) dead.push(`${path} → ${target}`);
      }
    }
    expect(dead).toEqual([]);
  });

  test('is reached by every other name of its glossary entry', () => {
    const redirects = new Map(all.map(({ path, redirect }) => [path, redirect]));
    for (const entry of book.glossary) {
      for (const slug of namesOf(entry).map(aliasSlug)) {
        for (const prefix of ['', 'en/']) {
          if (idsOf.has(`/${prefix}glossary/${slug}/`)) continue;
          expect(redirects.get(`/${prefix}glossary/${slug}/`), slug).toBe(`${base}${prefix}glossary/${entry.id}/`);
        }
      }
    }
  });

  test('has no id twice', () => {
    for (const { path, elements } of pages) {
      const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        path,
      ).toEqual([]);
    }
  });

  test('shows no mark of Markdown as it was typed', () => {
    for (const { path, elements } of pages) {
      const words = textIn(elements.find(({ tagName }) => tagName === 'body')!);
      expect(words, path).not.toMatch(/\*\*|\[\^|\]\(/);
    }
  });

  test('says that it is a retelling, of what, and where to check a quotation', () => {
    for (const { path, html } of pages) {
      if (path === '/404.html') continue;
      expect(html, path).toMatch(/重述，不是任何人的原话|a retelling, not anyone’s exact words/);
      expect(html, path).toMatch(/万有引力|Universal Gravitation/);
      expect(html, path).toMatch(/引用请以整理稿为准|check quotations against the original publication/);
    }
  });

  test('has one h1, and no heading a level below its place', () => {
    for (const { path, elements } of pages) {
      const levels = elements.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
      expect(
        levels.filter((level) => level === 1),
        path,
      ).toHaveLength(1);
      expect(
        levels.every((level, i) => i === 0 || level <= levels[i - 1]! + 1),
        `${path}: ${levels.join(' ')}`,
      ).toBe(true);
    }
  });

  test('is in the language of its address', () => {
    for (const { path, elements } of pages) {
      const html = elements.find(({ tagName }) => tagName === 'html')!;
      expect(attribute(html, 'lang'), path).toBe(path.startsWith('/en/') ? 'en' : 'zh-CN');
    }
  });
});

describe('a chapter', async () => {
  const pages = await builtPages('dist');
  test.each(book.chapters)('$slug holds every turn and paragraph under its id, in each language', (chapter) => {
    for (const [prefix, key] of [
      ['', 'zh'],
      ['/en', 'en'],
    ] as const) {
      const page = pages.find(({ path }) => path === `${prefix}/chapters/${chapter.slug}/`)!;
      const byId = new Map(page.elements.map((element) => [attribute(element, 'id'), element]));
      for (const turn of chapter.turns) {
        expect(byId.has(turn.id), turn.id).toBe(true);
        for (const { id, content } of turn.paragraphs) {
          const element = byId.get(id)!;
          const words = plainText(content[key] ?? content['zh']!);
          expect(textIn(element).replace(/\d+$/, ''), id).toContain(words.slice(0, 12));
          expect(attribute(element, 'lang'), id).toBe(content[key] ? undefined : 'zh-CN');
        }
      }
    }
  });
});

test('dialogue.json, as published, fits the schema published beside it', async () => {
  const [json, schema] = await Promise.all(
    ['dist/dialogue.json', 'dist/dialogue.schema.json'].map(async (file) => JSON.parse(await readFile(file, 'utf8'))),
  );
  const validate = new Ajv2020().compile(schema);
  expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
});
