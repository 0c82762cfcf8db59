import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/book/plainText.ts';
import { readBook } from '../../../src/book/readBook.ts';
import { locales } from '../../../src/locales.ts';
import { editionsOf } from '../../../src/outputs/editions.ts';
import { makeHtmlFile } from '../../../src/outputs/singleFile/makeHtmlFile.ts';
import { attribute, elementsIn, textIn } from '../../support/pages.ts';

const book = readBook('.', { writeUp: false });

describe.each(editionsOf(locales))('the HTML file $key', (edition) => {
  const html = makeHtmlFile(book, edition);
  const root = parse(html);
  const elements = elementsIn(root);
  const byId = new Map(elements.map((element) => [attribute(element, 'id'), element]));

  test('is at most 300 KB', () => {
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(300_000);
  });

  test('has every paragraph under its id in every language of the edition, with that language', () => {
    for (const { id, content } of book.chapters.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs))) {
      const words = textIn(byId.get(id)!);
      for (const { key } of edition.locales) expect(words, id).toContain(plainText(content[key]!).slice(0, 12));
    }
    const languages = new Set(elements.map((element) => attribute(element, 'lang')).filter(Boolean));
    expect([...languages].sort()).toEqual(edition.locales.map(({ lang }) => lang as string).sort());
  });

  test('reads as it was written, with end tags and quotation marks left out', () => {
    const paragraphs = elements.filter(({ tagName }) => tagName === 'p');
    expect(
      paragraphs.every(({ parentNode }) => parentNode && 'tagName' in parentNode && parentNode.tagName !== 'p'),
    ).toBe(true);
    const ids = elements.map((element) => attribute(element, 'id')).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('holds all it needs: every link within it leads somewhere, and it loads nothing', () => {
    const links = elements.map((element) => attribute(element, 'href')).filter((href) => href?.startsWith('#'));
    expect(links.length).toBeGreaterThan(500);
    expect(links.filter((href) => !byId.has(href!.slice(1)))).toEqual([]);
    expect(elements.filter(({ tagName }) => ['link', 'script', 'img', 'iframe'].includes(tagName))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import/);
  });

  test('forbids by its policy what it does not need: scripts, connections, other origins', () => {
    const policy = elements.find((element) => attribute(element, 'http-equiv') === 'content-security-policy')!;
    expect(attribute(policy, 'content')).toMatch(/^default-src 'none'; style-src 'self' 'sha256-[^']+';/);
    expect(attribute(policy, 'content')).not.toMatch(/script-src|connect-src|unsafe|https?:/);
  });

  test('says that it is a retelling', () => {
    expect(textIn(root)).toMatch(/本书是重述，不是任何人的原话|This book is a retelling, not anyone’s exact words/);
  });
});
