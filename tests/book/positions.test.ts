import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { fixture } from '../support/fixtures.ts';

const { positions, speakers, chapters } = readBook('.', { writeUp: false });
const stances = positions.flatMap(({ id, answers }) =>
  answers.flatMap((answer) => answer.stances.map((stance) => ({ id, ...stance }))),
);

describe('positions', () => {
  test('are read with answers, stances and the turns that they rest on', () => {
    const book = readBook(fixture('talk'));
    expect(book.positions).toEqual([
      {
        id: 'faster',
        text: { zh: '信走哪条路快？', en: 'Which way does a letter go faster?' },
        relation: 'differ',
        answers: [
          {
            label: { zh: '山路', en: 'By the mountain path' },
            stances: [
              {
                speaker: 'lu-yan',
                turns: ['c01-t02'],
                notes: [],
                text: { zh: '他说走山路快。', en: 'He says it is faster by the mountain path.' },
              },
            ],
          },
          {
            label: { zh: '不大信', en: 'Doesn’t quite believe it' },
            stances: [
              {
                speaker: 'he-sui',
                turns: ['c01-t03'],
                notes: [],
                text: { zh: '她不大信山路更快。', en: 'She does not quite believe in the mountain path.' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('of the edition are ten to fourteen questions', () => {
    expect(positions.length).toBeGreaterThanOrEqual(10);
    expect(positions.length).toBeLessThanOrEqual(14);
  });

  test('are one sentence in each language', () => {
    const several = stances.filter(
      ({ text }) => !/^[^。？！]+。$/.test(text['zh']!) || /[.?!]”? (?=[A-Z])/.test(text['en']!),
    );
    expect(several.map(({ id, speaker }) => `${id} ${speaker}`)).toEqual([]);
  });

  test('rest on the turns of who holds them', () => {
    const speakerOf = new Map(chapters.flatMap(({ turns }) => turns.map(({ id, speaker }) => [id, speaker])));
    for (const { id, speaker, turns } of stances) {
      expect(
        turns.map((turn) => speakerOf.get(turn)),
        id,
      ).toEqual(turns.map(() => speaker));
    }
  });

  test('quote nobody: no run of fifteen Han characters is a turn’s', () => {
    const said = chapters.flatMap(({ turns }) =>
      turns.flatMap(({ paragraphs }) => paragraphs.map(({ content }) => JSON.stringify(content['zh']))),
    );
    const copied = stances.flatMap(({ text }) => {
      const characters = [...text['zh']!];
      return characters
        .map((_, i) => characters.slice(i, i + 15).join(''))
        .filter((run) => /^\p{Script=Han}{15}$/u.test(run) && said.some((words) => words.includes(run)));
    });
    expect(copied).toEqual([]);
  });

  test('leave no guest out', () => {
    const guests = speakers.filter(({ claim }) => claim).map(({ id }) => id);
    expect([...new Set(stances.map(({ speaker }) => speaker))].sort()).toEqual(guests.sort());
  });
});
