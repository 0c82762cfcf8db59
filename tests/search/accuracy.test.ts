import { Converter } from 'opencc-js/cn2t';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { searchFiles } from '../../src/outputs/searchFiles.ts';
import { typed } from '../../src/render/pinyin.ts';
import { searchIn } from '../../src/search/search.ts';
import { goldOf, randomFrom, type Score, scoreOf } from '../support/gold.ts';
import { foundBy, libraryOf } from '../support/searchLibrary.ts';

const SEED = 20250108;
const book = readBook('.');
const search = searchIn(await libraryOf(await searchFiles(book, locales)));
const gold = goldOf(book, SEED);
const isHan = (text: string) => /^\p{Script=Han}+$/u.test(text);

/** The turns that hold what was typed, in one stretch: what the search puts first. Looser hits come after these. */
async function turnsWith(query: string, locale: string): Promise<string[]> {
  const { hits } = await foundBy(search, query, locale);
  return hits.filter(({ kind, tier }) => kind === 'talk' && tier === 'run').map(({ key }) => key);
}

async function score(queries: readonly string[], locale: string, type = (query: string) => query): Promise<Score> {
  const answers = [];
  for (const query of queries) {
    answers.push({ found: await turnsWith(type(query), locale), gold: gold.turnsWith(query) });
  }
  return scoreOf(answers);
}

const EXACT = { recall: 1, precision: 1 };

describe.each(locales.map(({ key }) => key))('on pages in %s the search finds the turns that contain', (locale) => {
  test('each of 1,000 runs of Han characters, and nothing else', { timeout: 120_000 }, async () => {
    expect(await score(gold.runs, locale)).toEqual(EXACT);
  });

  test('each name and alias of the glossary, and nothing else', { timeout: 120_000 }, async () => {
    expect(await score(gold.names, locale)).toEqual(EXACT);
  });

  test('each Latin word and figure of the talk as a whole word, and nothing else', { timeout: 240_000 }, async () => {
    expect(await score(gold.words, locale)).toEqual(EXACT);
  });

  test('what is typed at full width or in capitals', { timeout: 60_000 }, async () => {
    const wide = (query: string) =>
      query.toUpperCase().replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0));
    expect(await score(gold.names, locale, wide)).toEqual(EXACT);
  });
});

test.each(['t', 'tw', 'hk'] as const)(
  'what is typed in traditional characters (%s) finds what is written in simplified ones',
  { timeout: 120_000 },
  async (to) => {
    const convert = Converter({ from: 'cn', to });
    const han = [...gold.names.filter(isHan), ...gold.runs.slice(0, 500)];
    expect((await score(han, 'zh', convert)).recall).toBeGreaterThanOrEqual(0.99);
  },
);

test('a run of Han characters finds nothing but the turns that contain it, of whatever rank, where it names no entry', async () => {
  const names = new Set(gold.names);
  const runs = gold.runs.filter((run) => !names.has(run));
  const answers = [];
  for (const run of runs) {
    const { hits } = await foundBy(search, run, 'zh');
    answers.push({
      found: hits.filter(({ kind }) => kind === 'talk').map(({ key }) => key),
      gold: gold.turnsWith(run),
    });
  }
  expect(scoreOf(answers)).toEqual(EXACT);
}, 60_000);

test('pinyin without tones finds the entry of a Chinese name among the first five', { timeout: 60_000 }, async () => {
  const names = book.glossary.flatMap(({ id, name, aliases }) =>
    [...new Set([name['zh']!, ...aliases])].filter(isHan).map((one) => ({ id, name: one })),
  );
  const missed: string[] = [];
  for (const { id, name } of names) {
    const { hits } = await foundBy(search, typed(name), 'zh');
    if (!hits.slice(0, 5).some(({ kind, key }) => kind === 'glossary' && key === id)) missed.push(name);
  }
  expect(1 - missed.length / names.length, missed.join(' ')).toBeGreaterThanOrEqual(0.99);
});

test.each(locales.map(({ key }) => key))(
  'every editor’s note in %s is found by its words, and leads to its paragraph',
  async (locale) => {
    const notes = book.chapters.flatMap((chapter) => chapter.notes.map((note) => ({ ...note, chapter: chapter.id })));
    expect(notes.length).toBeGreaterThan(0);
    for (const { id, paragraph, chapter, content } of notes) {
      if (!content[locale]) continue;
      const words = plainText(content[locale]).match(/\p{Script=Han}{4,}|[a-z]+(?: [a-z]+){3,}/giu)!;
      const query = words.sort((a, b) => b.length - a.length)[0]!;
      const { hits } = await foundBy(search, query, locale);
      const hit = hits.find(({ kind, key }) => kind === 'note' && key === id);
      expect(hit, query).toMatchObject({ anchor: paragraph, chapter, tier: 'run' });
      expect(hit!.speaker).toBeUndefined();
      expect(hit!.excerpt.filter((_, i) => i % 2 === 1)).toContain(query);
    }
  },
);

test('the beginning of a name in pinyin is enough', async () => {
  const { hits, instead } = await foundBy(search, 'jushen', 'zh');
  expect(instead).toEqual({ query: '具身', because: 'pinyin' });
  expect(hits[0]).toMatchObject({ kind: 'glossary', key: 'embodied-ai' });
});

describe('a slip in an English word', () => {
  const random = randomFrom(SEED);
  const letter = () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(random() * 26)]!;
  const slips = [
    (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
    (word: string, at: number) => word.slice(0, at) + letter() + word.slice(at),
    (word: string, at: number) => word.slice(0, at) + letter() + word.slice(at + 1),
    (word: string, at: number) => word.slice(0, at) + word.slice(at + 1, at + 2) + word[at]! + word.slice(at + 2),
  ];

  test('is corrected, and the search says so', { timeout: 120_000 }, async () => {
    const lower = new Set(gold.words.map((word) => word.toLowerCase()));
    const words = [...lower].filter((word) => /^[a-z]{5,}$/.test(word));
    const typedWrong = Array.from({ length: 400 }, () => {
      const word = words[Math.floor(random() * words.length)]!;
      const slip = slips[Math.floor(random() * slips.length)]!;
      return { word, slip: slip(word, Math.floor(random() * (word.length - 1))) };
      // A slip that makes another word of the text, or the same one, is none.
    }).filter(({ slip }) => !lower.has(slip));
    let corrected = 0;
    const wrong: string[] = [];
    for (const { word, slip } of typedWrong) {
      const { hits, instead } = await foundBy(search, slip, 'en');
      const turns = gold.turnsWith(word);
      const isFound = turns.every((turn) => hits.some(({ key }) => key === turn));
      // What a reader may still be typing is searched for as it is.
      if (isFound && (instead?.query === word || word.startsWith(slip))) corrected++;
      else wrong.push(`${slip} (${word}) → ${instead?.query ?? '—'}`);
    }
    expect(corrected / typedWrong.length, wrong.join(', ')).toBeGreaterThanOrEqual(0.9);
  });
});
