import { expect, test } from 'vitest';
import { locales } from '../../src/locales.ts';
import { turnsJsonl } from '../../src/outputs/turnsJsonl.ts';
import { addressesUnder } from '../../src/render/addresses.ts';
import { fixtureBook } from '../support/fixtureBook.ts';

const book = fixtureBook();
const jsonl = turnsJsonl(book, locales, addressesUnder('/', 'https://example.org'));
const lines = jsonl
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Record<string, unknown>);

test('the JSON Lines are a line a turn, in the order of the talk', () => {
  expect(jsonl.endsWith('\n')).toBe(true);
  expect(lines.map(({ id }) => id)).toEqual(book.chapters.flatMap(({ turns }) => turns.map(({ id }) => id)));
});

test('a line has the paragraphs of a turn in both languages, aligned, and says that they are a retelling', () => {
  expect(lines[1]).toMatchObject({
    text: 'retelling',
    chapter: { number: 1 },
    url: { en: 'https://example.org/en/chapters/01-letters/#c01-t02' },
    paragraphs: [
      { id: 'c01-t02-p1', zh: '走“山路”快，2019年我走过一回，只用了3个钟头。' },
      { id: 'c01-t02-p2', en: 'The road winds. Route 7 adds a good stretch.' },
    ],
  });
});

test('a paragraph lacks the language that it is not translated into', () => {
  const tea = lines.find(({ id }) => id === 'c02-t01') as { paragraphs: object[] };
  expect(Object.keys(tea.paragraphs[0]!)).toEqual(['id', 'zh']);
});
