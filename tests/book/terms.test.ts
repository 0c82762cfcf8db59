import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { namesOf } from '../../src/book/glossary/names.ts';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';

/** Chinese term → the English forms that may stand for it, longer Chinese terms first. */
const terms = Object.entries(parse(await readFile('docs/terms.yaml', 'utf8')) as Record<string, string>)
  .map(([chinese, english]) => ({ chinese, forms: String(english).split('|').map(fold) }))
  .sort((a, b) => b.chinese.length - a.chinese.length);

const { chapters, glossary } = await readBook('.', { writeUp: false });

describe('one English term for one Chinese term', () => {
  test.each(chapters)('$slug', ({ turns }) => {
    const broken = turns
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ id, content }) => {
        if (!content['en']) return [];
        const english = fold(plainText(content['en']));
        let rest = plainText(content['zh']!);
        return terms.flatMap(({ chinese, forms }) => {
          if (!rest.includes(chinese)) return [];
          // A term inside a longer one is not looked for again.
          rest = rest.replaceAll(chinese, '\n');
          return forms.some((form) => english.includes(form)) ? [] : [`${id}: ${chinese} → ${forms.join(' or ')}`];
        });
      });
    expect(broken).toEqual([]);
  });

  test('the glossary says the same', () => {
    const differing = terms.flatMap(({ chinese, forms }) => {
      const entry = glossary.find((one) => [one.name['zh'], ...one.aliases].includes(chinese));
      if (!entry || namesOf(entry).some((name) => forms.some((form) => fold(name).includes(form)))) return [];
      return [`${chinese}: ${forms.join(' or ')}, not ${entry.name['en']}`];
    });
    expect(differing).toEqual([]);
  });

  test('no running English holds Han characters', () => {
    const han = chapters
      .flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs))
      .filter(({ content }) => content['en'] && /\p{Script=Han}/u.test(plainText(content['en'])));
    expect(han.map(({ id }) => id)).toEqual([]);
  });
});

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/[-–‑]/g, ' ').replace(/\s+/g, ' ');
}
