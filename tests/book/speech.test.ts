import { expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { speechOf } from '../../src/book/speech.ts';
import { fixture } from '../support/fixtures.ts';

const book = readBook(fixture('talk'));

test('a speaker’s speech is counted in Han characters of the source, by chapter', () => {
  const speech = speechOf(book, 'lu-yan', 'zh');
  expect(speech.turns).toBe(2);
  expect(speech.chapters.map(({ turns }) => turns.map(({ id }) => id))).toEqual([['c01-t02'], ['c02-t01']]);
  // 走山路快年我走过一回只用了个钟头 + 公路绕要多走一截 + 泡茶的水非得滚开吗
  expect(speech.characters).toBe(16 + 8 + 9);
});

test('the shares of all speakers make the whole', () => {
  const shares = book.speakers.map(({ id }) => speechOf(book, id, 'zh').share);
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
});
