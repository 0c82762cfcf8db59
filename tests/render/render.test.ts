import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { addressesUnder } from '../../src/render/addresses.ts';
import { opening } from '../../src/render/opening.ts';
import { phrasesToHtml, wordsOnly } from '../../src/render/phrasesToHtml.ts';
import { translationsOf } from '../../src/render/translations.ts';
import { fixture } from '../support/fixtures.ts';

const [zh, en] = locales;
const book = readBook(fixture('talk'));

describe('the opening of a turn', () => {
  test.each([
    ['短的一句。', '短的一句'],
    ['走山路，路上有两座桥，过了桥再翻一个垭口就到。', '走山路，路上有两座桥……'],
    ['一口气说下来中间没有停顿也没有标点的这么一句话', '一口气说下来中间没有停顿也没有……'],
    ['Apple Intelligence里有个功能叫视觉智能', 'Apple Intelligence里有个功能……'],
    ['智能眼镜这个产品领域整个竞争都非常激烈了', '智能眼镜这个产品领域整个竞争都……'],
    ['他们在那里试过一次的新产品是GPT-4的第三版', '他们在那里试过一次的新产品是……'],
  ])('in Chinese ends where a clause or a word does: %s', (text, expected) => {
    expect(opening(text, zh)).toBe(expected);
  });

  test.each([
    ['Not quite.', 'Not quite.'],
    ['By the mountain path, which is steep, it takes three hours.', 'By the mountain path, which is steep\u00a0…'],
  ])('in English is seven words: %s', (text, expected) => {
    expect(opening(text, en)).toBe(expected);
  });
});

describe('a paragraph as HTML', () => {
  test('lets no markup through, in words or in addresses', () => {
    const html = phrasesToHtml(
      [
        { type: 'text', value: '<img src=x onerror=alert(1)> & "so"' },
        { type: 'link', url: 'https://example.org/?a="b"', children: [{ type: 'text', value: '<b>' }] },
      ],
      wordsOnly,
    );
    expect(html).toBe(
      '&lt;img src=x onerror=alert(1)&gt; &amp; &quot;so&quot;<a href="https://example.org/?a=&quot;b&quot;">&lt;b&gt;</a>',
    );
  });

  test('puts a reference where a note is referred to', () => {
    const content = book.chapters[0]!.turns[1]!.paragraphs[0]!.content['zh']!;
    expect(phrasesToHtml(content, { ...wordsOnly, note: (label) => `[${label}]` })).toBe(
      '走<strong>“山路”</strong>快，2019年[year]我走过一回，只用了3个钟头。',
    );
  });

  test('refuses what the parser would never let through', () => {
    expect(() => phrasesToHtml([{ type: 'html', value: '<b>' }], wordsOnly)).toThrow('cannot hold “html”');
  });
});

describe('addresses', () => {
  test.each([
    ['/', '/chapters/01-letters/#c01-t02', '/en/', '/dialogue.json'],
    ['/sub', '/sub/chapters/01-letters/#c01-t02', '/sub/en/', '/sub/dialogue.json'],
    ['/sub/', '/sub/chapters/01-letters/#c01-t02', '/sub/en/', '/sub/dialogue.json'],
  ])('stand under the base path %s', (base, turn, home, file) => {
    const addresses = addressesUnder(base);
    expect(addresses.anchor(book, 'c01-t02', zh)).toBe(turn);
    expect(addresses.home(en)).toBe(home);
    expect(addresses.file('dialogue.json')).toBe(file);
  });

  test('are refused for a turn of no chapter', () => {
    expect(() => addressesUnder('/').anchor(book, 'c99-t01', zh)).toThrow('c99-t01');
  });
});

test('a page has text of its own in the languages that its chapter has a file in', () => {
  expect(translationsOf(book, 'chapters/01-letters/', locales)).toEqual([zh, en]);
  expect(translationsOf(book, 'chapters/02-tea/', locales)).toEqual([zh]);
  expect(translationsOf(book, 'about', locales)).toEqual([zh, en]);
});
