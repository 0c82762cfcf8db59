import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { locales } from '../src/locales.ts';
import { strings, type StringKey } from '../src/strings.ts';

const files = await Promise.all(
  locales.map(async ({ lang }) => JSON.parse(await readFile(`i18n/${lang}.json`, 'utf8')) as Record<string, string>),
);
/** A key without its plural form: languages differ in which forms they have. */
const stem = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the interface’s strings', () => {
  test('are the same in every language, with the same values', () => {
    const [source, ...translations] = files;
    for (const translation of translations) {
      expect([...new Set(Object.keys(translation).map(stem))]).toEqual([...new Set(Object.keys(source!).map(stem))]);
      for (const [key, text] of Object.entries(translation)) {
        const original = source![key] ?? source![`${stem(key)}_other`];
        expect(values(text), key).toEqual(values(original!));
      }
    }
  });

  test('are none of them empty or in the wrong script', () => {
    const [chinese, english] = files;
    for (const [key, text] of Object.entries(chinese!)) {
      // A string that only puts values in order has no words of its own.
      if (text.replace(/\{\{\w+\}\}/g, '').match(/\p{L}/u)) expect(text, key).toMatch(/\p{Script=Han}/u);
    }
    for (const [key, text] of Object.entries(english!)) {
      expect(text, key).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('are all of them used', async () => {
    const code = await sources(/\.(astro|ts)$/);
    const all = [...code.map(({ text }) => text), await readFile('astro.config.mjs', 'utf8')].join('\n');
    const keys = [...new Set(Object.keys(files[0]!).map(stem))];
    // A key whose end is filled in: `glossary.category.${…}`.
    const isFilledIn = (key: string) => all.includes(`\`${key.replace(/[^.]+$/, '')}\${`);
    expect(keys.filter((key) => !all.includes(`'${key}'`) && !isFilledIn(key))).toEqual([]);
  });

  test('are never bypassed: no component holds words of its own', async () => {
    const words: string[] = [];
    for (const { file, text } of await sources(/\.astro$/)) {
      const template = text
        .split(/^---$/m)
        .slice(2)
        .join('---')
        .replace(/<script[\s\S]*?<\/script>/g, '');
      const withoutCode = template.replace(/\{\/\*[\s\S]*?\*\/\}/g, '').replace(/=\{[^{}]*\}|=>|\$\{[^}]*\}/g, '');
      for (const [, between] of withoutCode.matchAll(/<[a-z][^<>]*>\s*([^<>{}]+?)\s*(?=<\/|\{)/gi)) {
        if (/\p{L}{2,}/u.test(between!)) words.push(`${file}: ${between}`);
      }
      for (const [literal] of text.matchAll(/(?:aria-label|title|placeholder|alt)="[^"$]*\p{L}[^"]*"/gu)) {
        words.push(`${file}: ${literal}`);
      }
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
      const chinese = /\p{Script=Han}+/u.exec(code);
      if (chinese) words.push(`${file}: ${chinese[0]}`);
    }
    expect(words).toEqual([]);
  });

  test('fill in values and plurals', () => {
    const [chinese, english] = locales.map((locale) => strings(locale));
    expect(chinese!('chapter.number', { number: 3 })).toBe('第3章');
    expect(english!('search.count', { count: 1 })).toBe('1 result');
    expect(english!('search.count', { count: 2 })).toBe('2 results');
    expect(english!('search.none' satisfies StringKey, { query: '<b>' })).toContain('<b>');
  });
});

async function sources(pattern: RegExp) {
  const names = (await readdir('src', { recursive: true })).filter((name) => pattern.test(name));
  return Promise.all(names.map(async (file) => ({ file, text: await readFile(join('src', file), 'utf8') })));
}
