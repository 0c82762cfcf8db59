import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { lanePaths } from '../../src/render/lanePaths.ts';
import { roughLength } from '../../src/render/roughLength.ts';
import { talkMap } from '../../src/render/talkMap.ts';
import { fixture } from '../support/fixtures.ts';

const book = readBook(fixture('talk'));
const { bars } = talkMap(book, 'zh');
const [zh, en] = locales;

describe('the map of the talk', () => {
  test('lays the turns end to end, each as long as its Han characters', () => {
    expect(bars[0]?.start).toBe(0);
    for (const [i, bar] of bars.slice(1).entries()) expect(bar.start).toBeCloseTo(bars[i]!.start + bars[i]!.length);
    expect(bars.reduce((sum, { length }) => sum + length, 0)).toBeCloseTo(1);
    // 12 Han characters against 4: “你们送信，走山路还是走公路？” and “我不大信。”
    expect(bars[0]!.length / bars[2]!.length).toBeCloseTo(12 / 4);
  });

  test('draws no turn shorter than it was asked to', () => {
    const chapter = { chapters: [book.chapters[0]!], speakers: book.speakers };
    const [, long, short] = talkMap(chapter, 'zh', 0.2).bars;
    expect(talkMap(chapter, 'zh').bars[2]!.length).toBeLessThan(0.15);
    expect(short!.length).toBeGreaterThan(0.15);
    expect(long!.length).toBeGreaterThan(short!.length);
  });

  test('is a path a speaker, in a lane of its own', () => {
    const [host, postman] = lanePaths(bars, 2, 100, 26);
    expect(host).toMatch(/^M0 7H\d+M\d+ 7H\d+M\d+ 7H100$/);
    expect(postman).toMatch(/^(M\d+ 19H\d+){2}$/);
    expect(lanePaths(bars, 3, 100, 20)[2]).toBe('');
  });
});

describe('the rough length of a turn', () => {
  const [question, answer] = book.chapters[0]!.turns;

  test('is in Han characters in Chinese and in words in English', () => {
    expect(roughLength(answer!, zh)).toBe(20);
    expect(roughLength(answer!, en)).toBe(30);
    expect(roughLength(question!, en)).toBe(10);
  });

  test('is that of the source where there is no translation', () => {
    const tea = book.chapters[1]!.turns[0]!;
    expect(roughLength(tea, en)).toBe(roughLength(tea, zh));
  });
});
