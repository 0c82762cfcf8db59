import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { namesOf } from '../../../src/book/glossary/names.ts';
import { plainText } from '../../../src/book/plainText.ts';
import { readBook } from '../../../src/book/readBook.ts';

/** Chinese term → the English forms that may stand for it, longer Chinese terms first. */
const terms = Object.entries(parse(await readFile('docs/terms.yaml', 'utf8')) as Record<string, string>)
  .map(([chinese, english]) => ({ chinese, forms: String(english).split('|').map(fold) }))
  .sort((a, b) => b.chinese.length - a.chinese.length);

const { chapters, glossary, positions } = readBook('.', { writeUp: false });

describe('one English term for one Chinese term', () => {
  test.each(chapters)('$slug', ({ turns }) => {
    const broken = turns
      .flatMap(({ paragraphs }) => paragraphs)
      .flatMap(({ id, content }) => {
        if (!content['en']) return [];
        return brokenTerms(plainText(content['zh']!), plainText(content['en'])).map((term) => `${id}: ${term}`);
      });
    expect(broken).toEqual([]);
  });

  test('the positions', () => {
    const broken = positions
      .flatMap(({ text, answers }) => [text, ...answers.flatMap(({ stances }) => stances.map((stance) => stance.text))])
      .flatMap((text) => brokenTerms(text['zh']!, text['en']!).map((term) => `${text['zh']}: ${term}`));
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

/** The Chinese terms of a text for which its translation has none of the English forms. */
function brokenTerms(chineseText: string, englishText: string): string[] {
  const english = fold(englishText);
  let rest = chineseText;
  return terms.flatMap(({ chinese, forms }) => {
    if (!rest.includes(chinese)) return [];
    // A term inside a longer one is not looked for again.
    rest = rest.replaceAll(chinese, '\n');
    return forms.some((form) => english.includes(form)) ? [] : [`${chinese} → ${forms.join(' or ')}`];
  });
}

function fold(text: string): string {
  return text.trim().toLowerCase().replace(/[-–‑]/g, ' ').replace(/\s+/g, ' ');
}
