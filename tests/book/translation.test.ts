import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { alignParagraphs, type Passage } from '../../src/book/translation/alignParagraphs.ts';
import { pairInOrder } from '../../src/book/translation/pairInOrder.ts';
import { copyOf } from '../support/fixtures.ts';

/** Passages from a sketch: turns are parted by spaces, a turn is its speaker in upper case and its paragraphs. */
const passages = (sketch: string): Passage[] =>
  sketch.split(' ').flatMap((turn, t) => [...turn.slice(1)].map((print) => ({ speaker: turn[0]!, turn: t, print })));

/** What each paragraph of the translation is shown with, and a mark where it is not current: ~ stale, ? unrecorded, ! extra. */
function aligned(source: string, translation: string, record: string | undefined): string {
  const from = passages(source);
  const to = passages(translation);
  // A recorded translation is written like its source, in Greek: α translates a.
  const entries = [...(record ?? '')].map((print) => ({ id: '', source: print, translation: greek(print) }));
  return alignParagraphs(
    from,
    to.map((passage) => ({ ...passage, print: greek(passage.print) })),
    entries,
  )
    .map(({ source: place, state }) => {
      const shown = place === undefined ? '-' : from[place]!.print;
      return shown + { current: '', stale: '~', unrecorded: '?', extra: '!' }[state];
    })
    .join(' ');
}
const greek = (letter: string) => String.fromCharCode(letter.charCodeAt(0) + 0x3b1 - 0x61);

describe('a translated paragraph is shown with the source it translates', () => {
  test.each([
    ['when nothing has changed', 'Aab Bc', 'Aab Bc', 'abc', 'a b c'],
    ['when a source paragraph is rewritten: it alone is stale', 'Axb Bc', 'Aab Bc', 'abc', 'x~ b c'],
    ['when a paragraph is inserted in the source', 'Axab Bc', 'Aab Bc', 'abc', 'a b c'],
    ['when a paragraph is inserted between two', 'Aaxb Bc', 'Aab Bc', 'abc', 'a b c'],
    ['when a paragraph is deleted from the source: what translated it is extra', 'Ab Bc', 'Aab Bc', 'abc', '-! b c'],
    [
      'when a paragraph is split: the first part takes the old translation, stale',
      'Axyb Bc',
      'Aab Bc',
      'abc',
      'x~ b c',
    ],
    ['when two paragraphs are joined: one is stale, one extra', 'Ax Bc', 'Aab Bc', 'abc', 'x~ -! c'],
    ['when paragraphs change places', 'Aba Bc', 'Aab Bc', 'abc', 'a b c'],
    ['when a paragraph moves to another turn', 'Ab Bca', 'Aab Bc', 'abc', 'a b c'],
    ['when a turn is inserted', 'Aab Cx Bc', 'Aab Bc', 'abc', 'a b c'],
    ['when a turn of the same speaker is inserted before', 'Ax Aab Bc', 'Aab Bc', 'abc', 'a b c'],
    ['when a turn is deleted', 'Bc', 'Aab Bc', 'abc', '-! -! c'],
    ['when turns change places', 'Bc Aab', 'Aab Bc', 'abc', 'a b c'],
    ['when a turn is inserted and its neighbour rewritten', 'Ax Cy Bc', 'Aa Bc', 'ac', 'x~ c'],
    ['when nothing is recorded: turn by turn and in order', 'Aab Bc', 'Aa Bc', undefined, 'a? c?'],
    ['when the translation has got a new paragraph that is not recorded', 'Aaxb Bc', 'Aaxb Bc', 'abc', 'a x? b c'],
    ['when the same words stand twice', 'Aa Ba', 'Aa Ba', 'aa', 'a a'],
  ])('%s', (_, source, translation, record, expected) => {
    expect(aligned(source, translation, record)).toBe(expected);
  });

  test('when its own wording was mended after it was recorded', () => {
    const source = passages('Aab');
    const translation = passages('Aαω');
    const record = [
      { id: '', source: 'a', translation: 'α' },
      { id: '', source: 'b', translation: 'β' },
    ];
    expect(alignParagraphs(source, translation, record)).toEqual([
      { source: 0, state: 'current', recorded: 'a' },
      { source: 1, state: 'current', recorded: 'b' },
    ]);
  });
});

describe('pairing in order', () => {
  test('fills the gaps between sure pairs, where they fit', () => {
    const pairs = pairInOrder([4, 5], new Map([[2, 3]]), (a, b) => !(a === 0 && b === 0));
    expect([...pairs].sort()).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });
});

describe('npm run translation', () => {
  const run = (root: string, ...args: string[]) =>
    spawnSync(process.execPath, [resolve('src/commands/translation.ts'), ...args], { cwd: root, encoding: 'utf8' });
  const edit = async (path: string, from: string, to: string) => {
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  };

  test('prints what is missing, unrecorded and stale, with file and line, and records what is accepted', async () => {
    const root = await copyOf('talk');
    const chapter = join(root, 'docs/zh/chapters/01-letters.md');
    expect(run(root).stdout).toContain('docs/en/chapters/01-letters.md:15: unrecorded: c01-t01-p1');
    expect(run(root).stdout).toContain('docs/zh/chapters/02-tea.md:1: missing: not translated');

    expect(run(root, '--accept', 'c01').stdout).toContain('Recorded docs/en/chapters/01-letters.record');
    expect(run(root).stdout).toContain('en 01-letters: 4 of 4 paragraphs current');

    await edit(chapter, '我不大信。', '我还是不大信。');
    await edit(chapter, '你们送信', '他们送信');
    expect(run(root).stdout).toContain('docs/en/chapters/01-letters.md:26: stale: c01-t03-p1');
    expect(run(root).stdout).toContain('2 current, 2 missing, 2 stale, 0 unrecorded, 0 extra');

    run(root, '--accept', 'c01-t03-p1');
    expect(run(root).stdout).toContain('3 current, 2 missing, 1 stale, 0 unrecorded, 0 extra');
    expect(run(root).stdout).toContain('stale: c01-t01-p1');
  });

  test('keeps a stale paragraph stale when its wording is mended and another is accepted', async () => {
    const root = await copyOf('talk');
    run(root, '--accept', 'all');
    await edit(join(root, 'docs/zh/chapters/01-letters.md'), '你们送信', '他们送信');
    await edit(join(root, 'docs/en/chapters/01-letters.md'), 'Do you carry', 'Do you take');
    run(root, '--accept', 'c01-t02');
    expect(run(root).stdout).toContain('stale: c01-t01-p1');
  });

  test('shows the stale paragraph alone as stale in the model', async () => {
    const root = await copyOf('talk');
    run(root, '--accept', 'all');
    await edit(join(root, 'docs/zh/chapters/01-letters.md'), '公路*绕*', '公路很绕');
    const { chapters } = readBook(root);
    const stale = chapters.flatMap(({ turns }) => turns.flatMap((t) => t.paragraphs.filter((p) => p.stale.length)));
    expect(stale.map(({ id }) => id)).toEqual(['c01-t02-p2']);
  });

  test('refuses an id that no translated paragraph has', async () => {
    const root = await copyOf('talk');
    const { stderr, status } = run(root, '--accept', 'c09-t01-p1');
    expect(stderr).toContain('No translated paragraph has the id c09-t01-p1');
    expect(status).toBe(1);
  });
});
