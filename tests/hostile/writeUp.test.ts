import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import { planImport, writeImport } from '../../src/importer/importWriteUp.ts';
import { sourceLocale } from '../../src/locales.ts';
import { copyOf } from '../support/fixtures.ts';

const root = await copyOf('talk');
const book = readBook(root);
const path = join(await mkdtemp(join(tmpdir(), 'write-up-')), 'transcript.txt');
const WRITE_UP = `信走哪条路？
何穗：送信走的是山路，还是公路？
陆岩：走山路快，2019年我走过一回，3个钟头到。
公路太绕，走Route 7要多走一大截。
何穗：我不太信。
水要多热？
陆岩：泡茶，水非滚开不可吗？
何穗：看什么茶，绿茶就不行，80度就够。
`;

/** What an import of some bytes comes to, in milliseconds of the processor. */
async function plan(content: string | Uint8Array) {
  await writeFile(path, content);
  const start = process.cpuUsage();
  const outcome = await planImport(path, book, sourceLocale).then(
    ({ files, alignment }) => ({ files, said: alignment.doubts.map(({ message }) => message).join('\n') }),
    (error: Error) => ({ files: new Map<string, string>(), said: error.message }),
  );
  const { user, system } = process.cpuUsage(start);
  return { ...outcome, time: (user + system) / 1000 };
}

/** Where a paragraph of the write-up says something else, what the pages then say, word for word. */
async function imported(words: string): Promise<string | undefined> {
  const { files, said } = await plan(WRITE_UP.replace('何穗：我不太信。', () => `何穗：${words}`));
  if (files.size === 0) {
    expect(said).toMatch(/\S/);
    return undefined;
  }
  const folder = await copyOf('talk');
  await writeImport(folder, files);
  const [chapter] = readBook(folder).chapters;
  return plainText(chapter!.turns[2]!.paragraphs[0]!.content['zh']!);
}

describe('a write-up that is none is refused with a reason, in time', () => {
  test.each([
    ['nothing', ''],
    ['ten megabytes', 'a'.repeat(10_000_000)],
    ['one line of a megabyte', `何穗：${'走'.repeat(300_000)}`],
    ['turns without end', '何穗：好\n陆岩：好\n'.repeat(40_000)],
    ['turns of one word without end, then the talk', '何穗：好\n'.repeat(40_000) + WRITE_UP],
    ['colons', '：'.repeat(300_000)],
    ['stars before a name', `${'*'.repeat(600_000)}何穗：好`],
    ['stars after a name', `何穗${'*'.repeat(600_000)}好`],
    ['blanks after a name', `何穗${'\u3000'.repeat(200_000)}好`],
    ['lines', '\n'.repeat(1_000_000)],
    ['names without words', '何穗：\n陆岩：\n'.repeat(3)],
    ['markup', '<script>何穗：alert(1)</script>'],
  ])('%s', async (_, text) => {
    const { files, said, time } = await plan(text);
    expect(files.size).toBe(0);
    expect(said).toMatch(/\S/);
    expect(said).not.toMatch(/RangeError|TypeError|Invalid/);
    expect(time).toBeLessThan(1000);
  });

  test.each([
    ['UTF-16 cut in half', Buffer.from(`\ufeff${WRITE_UP}`, 'utf16le').subarray(0, 101)],
    ['UTF-16 with half a surrogate pair', Buffer.from('\ufeff何穗：\ud800', 'utf16le')],
    ['bytes of a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff, 0x00])],
    ['zeros', Buffer.alloc(10_000)],
  ])('%s', async (_, bytes) => {
    const { files, said } = await plan(bytes);
    expect(files.size).toBe(0);
    expect(said).toMatch(/neither UTF-8 nor GB18030|no turn was found/);
  });

  test('a folder', async () => {
    await expect(planImport(root, book, sourceLocale)).rejects.toThrow(/EISDIR|it has \d+ bytes/);
    expect(existsSync(join(root, 'docs/imported'))).toBe(false);
  });
});

describe('what a write-up says reads back as it is, or is not taken', () => {
  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[信](javascript:alert(1))',
    '![信](https://example.org/a.png)',
    '## 陆岩',
    '---',
    '一***二',
    '- 一',
    '1. 一',
    '> 一',
    '    四格',
    '`一`',
    '[^year]',
    '[^year]: 一',
    '&lt;b&gt; &amp; &#x202e;',
    '一\\',
    '**一**_二_',
    'https://example.org/',
    '| 一 | 二 |',
    '~~~',
    '```',
    '= 一',
    '[一]: https://example.org/',
    '{{ 一 }} ${二} {% 三 %}',
  ])('%s', async (words) => {
    const said = await imported(words);
    if (said !== undefined) expect(said).toBe(words.trim());
  });

  test.each(['\u202e一', '一\u2067二', '一\u0007二', '一\ufffd'])('%j is not taken', async (words) => {
    expect(await imported(words)).toBeUndefined();
  });

  test('whatever it is', { timeout: 120_000 }, () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), async (text) => {
        const words = `我${text.replace(/[\n\r\u200b\ufeff:：]/g, '')}`.trim();
        const said = await imported(words);
        if (said !== undefined) expect(said).toBe(words);
      }),
      { numRuns: 100, seed: 20250108 },
    ),
  );
});
