import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import { copyOf, fixture } from '../support/fixtures.ts';

const book = readBook(fixture('talk'));
const [letters, tea] = book.chapters;

describe('the book', () => {
  test('gives chapters, turns, paragraphs and notes ids from their places', () => {
    expect(letters?.id).toBe('c01');
    expect(letters?.turns.map(({ id }) => id)).toEqual(['c01-t01', 'c01-t02', 'c01-t03']);
    expect(letters?.turns[1]?.paragraphs.map(({ id }) => id)).toEqual(['c01-t02-p1', 'c01-t02-p2']);
    expect(letters?.notes).toMatchObject([{ id: 'c01-n1', label: 'year', paragraph: 'c01-t02-p1' }]);
  });

  test('knows speakers by their names in either language', () => {
    expect(letters?.turns.map(({ speaker }) => speaker)).toEqual(['he-sui', 'lu-yan', 'he-sui']);
  });

  test('aligns a translation paragraph by paragraph', () => {
    const paragraph = letters!.turns[1]!.paragraphs[1]!;
    expect(plainText(paragraph.content['zh']!)).toBe('公路绕，Route 7要多走一截。');
    expect(plainText(paragraph.content['en']!)).toBe('The road winds. Route 7 adds a good stretch.');
  });

  test('leaves the translation out where there is none', () => {
    expect(tea?.title).toEqual({ zh: '茶与水' });
    expect(tea?.turns[0]?.paragraphs[0]?.content).not.toHaveProperty('en');
  });

  test('joins lines without a space between Han characters and with one between words', () => {
    const { content } = letters!.turns[1]!.paragraphs[0]!;
    expect(plainText(content['zh']!)).toContain('我走过一回');
    expect(plainText(content['en']!)).toContain('once, and it took');
  });

  test('takes emphasis that touches Han characters and full-width quotation marks', () => {
    const [, strong] = letters!.turns[1]!.paragraphs[0]!.content['zh']!;
    expect(strong).toEqual({ type: 'strong', children: [{ type: 'text', value: '“山路”' }] });
  });

  test('rests each key point on a turn', () => {
    expect(letters?.points.map(({ turn }) => turn)).toEqual(['c01-t01', 'c01-t02', 'c01-t03']);
    expect(letters?.points[1]?.text).toEqual({
      zh: '陆岩认为山路快。',
      en: 'Lu Yan holds that the mountain path is faster.',
    });
  });

  test('reads a file with a byte order mark and CRLF line ends the same', async () => {
    const root = await copyOf('talk');
    const path = join(root, 'docs/zh/chapters/02-tea.md');
    await writeFile(
      path,
      '\ufeff' +
        '---\r\ntitle: 茶\r\nsummary: 水。\r\npoints:\r\n  - turn: 1\r\n    text: 一\r\n  - turn: 1\r\n    text: 二\r\n  - turn: 1\r\n    text: 三\r\n---\r\n\r\n## 何穗\r\n\r\n滚\r\n水。\r\n',
    );
    const { chapters } = readBook(root);
    expect(plainText(chapters[1]!.turns[0]!.paragraphs[0]!.content['zh']!)).toBe('滚水。');
  });
});

describe('the edition', () => {
  test('has 13 chapters and 133 turns', () => {
    const { chapters } = readBook('.', { writeUp: false });
    expect(chapters.map(({ turns }) => turns.length)).toEqual([12, 17, 9, 15, 8, 9, 15, 5, 10, 4, 7, 8, 14]);
  });
});
