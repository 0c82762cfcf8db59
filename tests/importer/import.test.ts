import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import { planImport, removeImport, writeImport } from '../../src/importer/importWriteUp.ts';
import { sourceLocale } from '../../src/locales.ts';
import { copyOf } from '../support/fixtures.ts';

const root = await copyOf('talk');
const book = readBook(root);

/** A write-up of the fixture's talk as somebody's scraper may have saved it: our own sentences, like everything in it. */
const WRITE_UP = `茶馆里的争论｜邮路周刊
作者 | 周刊编辑部
陆岩
山路送信更快。
以下为全文：
信走哪条路？
何穗:送信走的是山路，还是公路？
陆岩：走*山路*快，2019 年我走过一回，3 个钟头到。

公路太绕，走 Route 7 要多走一大截。
何穗： 我不太信。
水要多热？
陆岩：泡茶，水非滚开不可吗？
何穗:看什么茶，绿茶就不行，80 度就够。
更多推荐
所有评论(0)`;

const plan = async (text: string | Uint8Array) => {
  const path = join(await mkdtemp(join(tmpdir(), 'write-up-')), 'transcript.txt');
  await writeFile(path, text);
  return planImport(path, book, sourceLocale);
};
const wordsOf = (folder: string) => {
  const { chapters } = readBook(folder);
  return chapters.flatMap(({ turns }) => turns.flatMap((t) => t.paragraphs.map((p) => plainText(p.content['zh']!))));
};

describe('an import', () => {
  test('takes every turn and paragraph word for word, and the headings', async () => {
    const { files, alignment } = await plan(WRITE_UP);
    expect(alignment.doubts).toEqual([]);
    expect([...files.keys()]).toEqual(['chapters/01-letters.md', 'chapters/02-tea.md']);
    const folder = await copyOf('talk');
    await writeImport(folder, files);
    expect(wordsOf(folder)).toEqual([
      '送信走的是山路，还是公路？',
      '走*山路*快，2019 年我走过一回，3 个钟头到。',
      '公路太绕，走 Route 7 要多走一大截。',
      '我不太信。',
      '泡茶，水非滚开不可吗？',
      '看什么茶，绿茶就不行，80 度就够。',
    ]);
    const imported = readBook(folder);
    expect(imported.text).toBe('write-up');
    expect(imported.chapters.map(({ title }) => title['zh'])).toEqual(['信走哪条路？', '水要多热？']);
  });

  test('keeps ids, translation and notes of the edition', async () => {
    const folder = await copyOf('talk');
    await writeImport(folder, (await plan(WRITE_UP)).files);
    const [chapter] = readBook(folder).chapters;
    const paragraph = chapter!.turns[1]!.paragraphs[0]!;
    expect(paragraph.id).toBe('c01-t02-p1');
    expect(plainText(paragraph.content['en']!)).toContain('three hours');
    expect(paragraph.content['zh']!.at(-1)).toMatchObject({ type: 'footnoteReference', label: 'year' });
  });

  test('says what it left out, with line numbers', async () => {
    const { alignment } = await plan(WRITE_UP);
    expect(alignment.leftOut.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 15, 16]);
  });

  test('counts the characters of each speaker', async () => {
    const { characters } = await plan(WRITE_UP);
    expect([...characters]).toEqual([
      ['he-sui', 11 + 4 + 12],
      ['lu-yan', 14 + 11 + 9],
    ]);
  });

  test.each([
    ['a byte order mark', '\ufeff' + WRITE_UP],
    ['CRLF line ends', WRITE_UP.replaceAll('\n', '\r\n')],
    ['blank lines between all lines', WRITE_UP.replaceAll('\n', '\n\n')],
    ['no headings', WRITE_UP.replace(/\n(信走哪条路？|水要多热？)/g, '')],
    ['names in bold', WRITE_UP.replace(/^(何穗|陆岩)([:：])/gm, '**$1$2**')],
    ['full-width spaces at the beginning of lines', WRITE_UP.replace(/^/gm, '　　')],
    ['a pull quote that looks like a turn before the talk', `陆岩：山路送信更快。\n${WRITE_UP}`],
    ['a reader’s comment that looks like a turn after it', `${WRITE_UP}\n陆岩：写得真好，顶一个`],
  ])('reads the same words from a text with %s', async (_, text) => {
    const folder = await copyOf('talk');
    const { files, alignment } = await plan(text);
    expect(alignment.doubts).toEqual([]);
    await writeImport(folder, files);
    expect(wordsOf(folder)[1]).toContain('3 个钟头到');
    expect(wordsOf(folder).at(-1)).toBe('看什么茶，绿茶就不行，80 度就够。');
  });

  test('reads GB18030', async () => {
    const folder = await copyOf('talk');
    await writeImport(folder, (await plan(encodeGb18030(WRITE_UP))).files);
    expect(wordsOf(folder)[0]).toBe('送信走的是山路，还是公路？');
  });

  test.each([
    ['lacks a turn', WRITE_UP.replace(/何穗： 我不太信。\n/, ''), /^c01-t03 \(何穗\) was not found$/],
    ['has a turn more', WRITE_UP.replace('何穗： 我', '何穗：嗯？\n陆岩：真的。\n何穗： 我'), /does not have/],
    ['has a paragraph less', WRITE_UP.replace(/\n\n公路.*/, ''), /^c01-t02 \(陆岩\) has 1 paragraphs, not 2$/],
    ['has a paragraph more', WRITE_UP.replace('\n何穗： 我', '\n夜深了。\n何穗： 我'), /has 3 paragraphs, not 2$/],
    [
      'has a paragraph more where a chapter ends',
      WRITE_UP.replace(/\n水要多热？/, '\n夜深了，灯也灭了。'),
      /^c01-t\d\d \(.+\) has 2 paragraphs, not 1$/,
    ],
  ])('writes nothing and says where, when the text %s', async (_, text, message) => {
    const { files, alignment } = await plan(text);
    expect(files.size).toBe(0);
    expect(alignment.doubts.map((doubt) => doubt.message)).toEqual(
      expect.arrayContaining([expect.stringMatching(message)]),
    );
  });

  test('names the line of a turn that does not fit', async () => {
    const { alignment } = await plan(WRITE_UP.replace(/\n\n公路.*/, ''));
    expect(alignment.doubts[0]?.line).toBe(8);
  });

  test.each([
    ['no turn at all', '今天天气很好。\n出去走走。', /no line begins with a speaker/],
    ['another talk of other speakers', '赵甲：你好。\n钱乙：你也好。', /no line begins with a speaker/],
    [
      'another talk of the same speakers',
      '何穗：冬天腌菜，缸要洗净。\n陆岩：盐放足。\n石头压实。\n何穗：二十天开缸。\n陆岩：配粥最香。\n何穗：辣椒别搁太多。',
      /what they say does not/,
    ],
  ])('refuses %s with the reason', async (_, text, reason) => {
    await expect(plan(text)).rejects.toThrow(reason);
  });

  test('refuses bytes that are no text', async () => {
    await expect(plan(new Uint8Array([0xff, 0x00, 0xff, 0xff, 0x80, 0x81]))).rejects.toThrow(
      'neither UTF-8 nor GB18030',
    );
  });

  test('replaces an earlier import whole and leaves no other folder behind', async () => {
    const folder = await copyOf('talk');
    const { files } = await plan(WRITE_UP);
    await writeImport(folder, new Map([...files, ['chapters/99-old.md', 'old']]));
    await writeImport(folder, files);
    expect((await readdir(join(folder, 'docs/imported/chapters'))).sort()).toEqual(['01-letters.md', '02-tea.md']);
    expect((await readdir(join(folder, 'docs'))).filter((name) => name.startsWith('imported'))).toEqual(['imported']);
  });

  test('brings back an earlier import that a killed process had put aside', async () => {
    const folder = await copyOf('talk');
    await writeImport(folder, (await plan(WRITE_UP)).files);
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    await rename(join(folder, 'docs/imported'), join(folder, `docs/imported.old-${pid}`));
    expect(await removeImport(folder)).toBe(true);
    expect((await readdir(join(folder, 'docs'))).filter((name) => name.startsWith('imported'))).toEqual([]);
  });

  test('can be removed, and then the retelling is back', async () => {
    const folder = await copyOf('talk');
    await writeImport(folder, (await plan(WRITE_UP)).files);
    expect(await removeImport(folder)).toBe(true);
    expect(readBook(folder).text).toBe('retelling');
    expect(await removeImport(folder)).toBe(false);
  });
});

const transcript = process.env['TRANSCRIPT'] ?? '../shared/source/transcript.txt';

describe.skipIf(!existsSync(transcript))('the published write-up (skipped where there is no copy of it)', () => {
  test('aligns with the edition turn by turn', async () => {
    const edition = readBook('.', { writeUp: false });
    const { alignment, files } = await planImport(transcript, edition, sourceLocale);
    expect(alignment.doubts).toEqual([]);
    expect(files.size).toBe(13);
    expect(alignment.chapters.flatMap(({ turns }) => turns)).toHaveLength(133);
    expect(alignment.chapters.every(({ title }) => title)).toBe(true);
  });

  test('lends the edition no sentence: no run of 16 Han characters and marks is shared', async () => {
    const marks = (text: string) => text.normalize('NFKC').replace(/[^\p{Script=Han},。、;:?!“”]/gu, '');
    const theirs = marks(await readFile(transcript, 'utf8'));
    const { chapters } = readBook('.', { writeUp: false });
    for (const paragraph of chapters.flatMap(({ turns }) => turns.flatMap(({ paragraphs }) => paragraphs))) {
      const ours = marks(plainText(paragraph.content['zh']!));
      for (let i = 0; i + 16 <= ours.length; i++) {
        const run = ours.slice(i, i + 16);
        expect(theirs.includes(run), `${paragraph.id}: ${run}`).toBe(false);
      }
    }
  });
});

/** GB18030 by turning the decoder around: Node has no encoder for it. */
function encodeGb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const table = new Map<string, number[]>();
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      if (low !== 0x7f) table.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (table.get(sign) ?? []))));
}
