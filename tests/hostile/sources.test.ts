import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import type { Book } from '../../src/book/types.ts';
import { aliasSlugs } from '../../src/render/aliasSlug.ts';
import { phrasesToHtml, wordsOnly } from '../../src/render/phrasesToHtml.ts';
import { copyOf } from '../support/fixtures.ts';

/** In milliseconds of the processor: longer, and someone thinks that it hangs. The sound fixture takes some hundredths. */
const SECOND = 1000;

const root = await copyOf('talk', 'glossary');
const FILES = {
  chapter: 'docs/zh/chapters/01-letters.md',
  translation: 'docs/en/chapters/01-letters.md',
  entry: 'docs/zh/glossary/road.md',
  speakers: 'docs/speakers.yaml',
  title: 'docs/book.yaml',
  record: 'docs/en/chapters/01-letters.record',
  home: 'docs/zh/home.md',
  page: 'docs/zh/pages/about.md',
} as const;
type Kind = keyof typeof FILES;
const sound: Partial<Record<Kind, string>> = {};
for (const kind of ['chapter', 'translation', 'entry', 'speakers', 'title'] as const) {
  sound[kind] = await readFile(join(root, FILES[kind]), 'utf8');
}

function outcomeOf(folder: string): { book: Book | undefined; message: string } {
  try {
    return { book: readBook(folder), message: '' };
  } catch (error) {
    return { book: undefined, message: (error as Error).message };
  }
}

/** Reads the book with one of its files replaced: what comes of it, in how many milliseconds of the processor. */
async function readWith(kind: Kind, content: string | Uint8Array) {
  const path = join(root, FILES[kind]);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  const start = process.cpuUsage();
  const outcome = outcomeOf(root);
  const { user, system } = process.cpuUsage(start);
  const time = (user + system) / 1000;
  await writeFile(path, sound[kind] ?? (kind === 'record' || kind === 'home' ? '' : '---\ntitle: A\n---\n'));
  return { ...outcome, time };
}

/** Refused with file and line in every line that is said, in time, and never with words of the machine. */
async function expectRefused(kind: Kind, content: string | Uint8Array, reason: RegExp) {
  const { message, time } = await readWith(kind, content);
  expect(message).toMatch(reason);
  const saidLines = message.split('\n');
  expect(saidLines.filter((line) => !/^docs\/\S+:\d+: \S/.test(line))).toEqual([]);
  expect(message).toContain(FILES[kind]);
  expect(message).not.toMatch(/RangeError|TypeError|Maximum call stack|undefined|\[object/);
  expect(time).toBeLessThan(SECOND);
}

/** The sound chapter with some words in the place of a paragraph, a title, a summary or a key point. */
const chapter = {
  paragraph: (words: string) => sound.chapter!.replace('我不大信。', () => words),
  title: (yaml: string) => sound.chapter!.replace(/^title:.*$/m, () => `title: ${yaml}`),
  summary: (yaml: string) => sound.chapter!.replace(/^summary:.*$/m, () => `summary: ${yaml}`),
  point: (yaml: string) => sound.chapter!.replace(/text:.*$/m, () => `text: ${yaml}`),
  heading: (words: string) => sound.chapter!.replace('## 陆岩', () => `## ${words}`),
  note: (words: string) => sound.chapter!.replace(/^\[\^year\]:.*$/m, () => `[^year]: ${words}`),
};
const entry = {
  field: (name: string, yaml: string) =>
    sound.entry!.replace(new RegExp(`^${name}:.*$`, 'm'), () => `${name}: ${yaml}`),
  body: (words: string) => `${sound.entry!}\n${words}\n`,
};

const INVISIBLE = {
  'a zero-width space': '\u200b',
  'a zero-width joiner': '\u200d',
  'a right-to-left override': '\u202e',
  'a right-to-left isolate': '\u2067',
  'an Arabic letter mark': '\u061c',
  'a byte order mark': '\ufeff',
  'a soft hyphen': '\u00ad',
  'a line separator': '\u2028',
  'a bell': '\u0007',
  'a C1 control': '\u0085',
  'a replacement character': '\ufffd',
  'an invisible tag': '\u{e0041}',
  'an interlinear mark': '\ufff9',
};
const MARKUP = {
  'a script': '<script>alert(1)</script>',
  'an image that runs code': '<img src=x onerror=alert(1)>',
  'a comment': '<!-- -->',
  'an unclosed tag': '<b',
};

describe('what a reader does not see is refused', () => {
  test.each(Object.entries(INVISIBLE))('%s, in every field', async (_, sign) => {
    const words = `走${sign}路`;
    const quoted = JSON.stringify(words);
    await expectRefused('chapter', chapter.paragraph(words), /invisible/);
    await expectRefused('chapter', chapter.paragraph(`\`${words}\``), /invisible/);
    await expectRefused('chapter', chapter.note(words), /invisible/);
    await expectRefused('chapter', chapter.title(quoted), /invisible/);
    await expectRefused('chapter', chapter.summary(quoted), /invisible/);
    await expectRefused('chapter', chapter.point(quoted), /invisible/);
    await expectRefused('entry', entry.field('name', quoted), /invisible/);
    await expectRefused('entry', entry.field('aliases', `[${quoted}]`), /invisible/);
    await expectRefused('entry', entry.field('summary', quoted), /invisible/);
    await expectRefused('entry', entry.body(words), /invisible/);
    await expectRefused('title', `title: { zh: ${quoted} }\n`, /invisible/);
    await expectRefused(
      'speakers',
      sound.speakers!.replace('何穗开茶馆。', () => quoted),
      /invisible/,
    );
    await expectRefused('page', `---\ntitle: ${quoted}\n---\n`, /invisible/);
    await expectRefused('home', words, /invisible/);
  });

  test('in an address', () =>
    expectRefused('chapter', chapter.paragraph('[信](https://example.org/\u202egnp.exe)'), /invisible|not an address/));

  test('a lone surrogate, which YAML can write and no file can hold', () =>
    expectRefused('chapter', chapter.title('"\\ud800"'), /invisible/));

  test('what Markdown writes by its number', async () => {
    for (const reference of ['&#x202e;', '&#8203;', '&#xd800;', '&#0;', '&ZeroWidthSpace;', '&shy;']) {
      await expectRefused('chapter', chapter.paragraph(`走${reference}路`), /invisible/);
    }
  });
});

describe('markup is refused where Markdown would let it through', () => {
  test.each(Object.entries(MARKUP).slice(0, 3))('%s in what is written in Markdown', async (_, html) => {
    await expectRefused('chapter', chapter.paragraph(`走${html}`), /not HTML/);
    await expectRefused('chapter', chapter.paragraph(html), /not HTML/);
    await expectRefused('chapter', chapter.note(`走${html}`), /not HTML/);
    await expectRefused('chapter', chapter.heading(html), /unknown speaker|not HTML/);
    await expectRefused('entry', entry.body(`走${html}`), /not HTML/);
    await expectRefused('entry', entry.body(html), /not HTML/);
    await expectRefused('home', `走${html}`, /not HTML/);
    await expectRefused('home', html, /not HTML/);
    await expectRefused('page', `---\ntitle: A\n---\n\n- 走${html}\n`, /not HTML/);
  });

  test.each([
    ['javascript:', 'javascript:alert(1)'],
    ['javascript: in capitals', 'JaVaScRiPt:alert(1)'],
    ['javascript: by numbers', '&#106;avascript:alert(1)'],
    ['javascript: after a blank', '<\tjavascript:alert(1)>'],
    ['data:', 'data:text/html,<script>alert(1)</script>'],
    ['vbscript:', 'vbscript:x'],
    ['file:', 'file:///etc/passwd'],
    ['another origin without its scheme', '//example.org/'],
    ['another origin behind a backslash', '/\\\\example.org/'],
    ['no address at all', 'https://'],
    ['an address with a blank in its host', '<https://exam ple.org/>'],
    ['a name and password', 'https://user:word@example.org/'],
    ['a path out of the site', '../../../etc/passwd'],
  ])('a link to %s', async (_, url) => {
    await expectRefused('chapter', chapter.paragraph(`[信](${url})`), /not an address|HTML|invisible/);
    await expectRefused('entry', entry.body(`[信](${url})`), /not an address|HTML|invisible/);
    await expectRefused('home', `[信](${url})`, /not an address|HTML|invisible/);
  });

  test('front matter of a page that would put something into its head', async () => {
    const head = 'head: [{ tag: script, content: alert(1) }]';
    await expectRefused('page', `---\ntitle: A\n${head}\n---\n`, /unknown key “head”/);
    await expectRefused('page', `---\ntitle: A\nbanner: { content: <b> }\n---\n`, /unknown key “banner”/);
  });

  test('an image, which would come from elsewhere', async () => {
    await expectRefused('chapter', chapter.paragraph('![a](https://example.org/a.png)'), /not an image/);
    await expectRefused('home', '![a](https://example.org/a.png)', /not an image/);
  });

  test.each(Object.entries(MARKUP))('%s in front matter stays words, in the model and as HTML', async (_, html) => {
    const quoted = JSON.stringify(html);
    const { book } = await readWith('chapter', chapter.title(quoted));
    expect(book!.chapters[0]!.title['zh']).toBe(html);
    const { book: named } = await readWith('entry', entry.field('summary', quoted));
    expect(named!.glossary.find(({ id }) => id === 'road')!.summary['zh']).toBe(html);
  });
});

describe('bytes that are no text', () => {
  test.each([
    ['a byte that begins nothing', [0xff]],
    ['half a character', [0xe5, 0xb1]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a zero written in two bytes', [0xc0, 0x80]],
    ['more than Unicode has', [0xf5, 0x80, 0x80, 0x80]],
    ['GBK', [0xd7, 0xdf]],
  ])('are named by line: %s', async (_, bytes) => {
    const before = Buffer.from(chapter.paragraph('\ufffd'));
    const at = before.indexOf(Buffer.from('\ufffd'));
    const content = Buffer.concat([before.subarray(0, at), Buffer.from(bytes), before.subarray(at + 3)]);
    const line = before.subarray(0, at).toString().split('\n').length;
    await expectRefused('chapter', content, new RegExp(`:${line}: this line is not valid UTF-8`));
    await expectRefused(
      'entry',
      Buffer.concat([Buffer.from('---\n'), Buffer.from(bytes)]),
      /:2: this line is not valid/,
    );
    await expectRefused('speakers', Buffer.from(bytes), /:1: this line is not valid/);
    await expectRefused(
      'home',
      Buffer.concat([Buffer.from('\ufffd\n\n'), Buffer.from(bytes)]),
      /:3: this line is not valid/,
    );
  });

  test('are refused as UTF-16 too', () =>
    expectRefused('chapter', Buffer.from(`\ufeff${sound.chapter!}`, 'utf16le'), /:1: this line is not valid UTF-8/));

  test('are refused as nothing but zeros', () => expectRefused('chapter', Buffer.alloc(5000), /front matter/));

  test('a byte order mark and CRLF do no harm', async () => {
    const { book } = await readWith('chapter', `\ufeff${sound.chapter!.replaceAll('\n', '\r\n')}`);
    expect(book!.chapters).toHaveLength(2);
  });
});

const ENDLESS = 10_000_000;
const many = (count: number, piece: string) => piece.repeat(count);

describe('what is too much to be meant is refused in time', () => {
  test.each([
    ['a line of ten megabytes', many(ENDLESS, 'a')],
    ['a line of ten megabytes of Han', many(ENDLESS / 3, '走')],
    ['emphasis opened and never closed', many(20_000, '*a ')],
    ['strong emphasis opened and never closed', many(20_000, '**a ')],
    ['emphasis in emphasis', many(5_000, '*a **a ') + many(5_000, 'a** a*')],
    ['underscores and stars in turn', many(20_000, '_a*')],
    ['emphasis between Han characters', many(9_000, '**“开源”**模型')],
    ['emphasis between letters', many(20_000, 'a**b')],
    ['emphasis over many lines', many(20_000, '*a\n')],
    ['brackets opened', many(20_000, '[')],
    ['brackets closed', many(20_000, ']')],
    ['links opened', many(20_000, '[a](')],
    ['links in links', many(9_000, '[a') + many(9_000, '](b)')],
    ['images opened', many(20_000, '![')],
    ['notes opened', many(20_000, '[^a')],
    ['ever longer runs of backticks', Array.from({ length: 2_000 }, (_, i) => `a${many(i, '`')}`).join('')],
    ['quotations in quotations', many(20_000, '>')],
    ['lists in lists', many(20_000, '- ')],
    ['numbered lists in lists', many(20_000, '1. ')],
    ['angle brackets', many(20_000, '<')],
    ['tags opened', many(20_000, '<a ')],
    ['entities opened', many(20_000, '&')],
    ['entities', many(20_000, '&amp;')],
    ['lines', many(20_000, 'a\n')],
    ['paragraphs', many(20_000, 'a\n\n')],
    ['turns', many(20_000, '## 何穗\n\na\n\n')],
    ['link definitions', many(20_000, '[a]: b\n')],
    ['notes', Array.from({ length: 9_000 }, (_, i) => `[^a${i}]: b\n\n`).join('')],
    ['blank lines', many(ENDLESS, '\n')],
    ['blanks', `a${many(ENDLESS, ' ')}b`],
    ['tabs', many(200_000, '\t')],
  ])('in a paragraph: %s', async (_, words) => {
    await expectRefused('chapter', chapter.paragraph(words), /\S/);
    await expectRefused('entry', entry.body(words), /\S/);
    await expectRefused('home', words, /\S/);
  });

  test('what is nested as deep as may be is read', async () => {
    for (const words of [many(40, '*a **b ') + many(40, 'c** d* '), many(30, '**“开源”**模型'), many(80, 'a**b')]) {
      const { time, message } = await readWith('chapter', chapter.paragraph(words));
      expect(time).toBeLessThan(SECOND);
      expect(message).not.toMatch(/RangeError|TypeError/);
    }
  });

  test('what is let through at most takes no second', async () => {
    const blocks = (piece: string, marks: number) =>
      Array.from({ length: Math.floor(1000 / (200 * marks)) + 4 }, () => many(190, piece).slice(0, 9_000)).join('\n\n');
    for (const piece of ['*a ', '_a*', '[a](', 'a**b', '**“开”**']) {
      const { time } = await readWith('chapter', chapter.paragraph(blocks(piece, 1)));
      expect(time, piece).toBeLessThan(SECOND);
    }
  });

  test.each([
    ['sequences in sequences', many(50_000, '[')],
    ['mappings in mappings', many(50_000, '{a: ')],
    ['block sequences in one line', many(50_000, '- ')],
    ['keys of keys', many(50_000, '? ')],
    ['keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['points', `points:\n${many(20_000, '- 1\n')}`],
    ['the same key again and again', many(20_000, 'title: a\n')],
    ['quotation marks that never close', `title: "${many(ENDLESS, '\\\\')}`],
    ['a line of ten megabytes', `title: ${many(ENDLESS, 'a')}`],
    ['tags', many(50_000, '!')],
    [
      'aliases of aliases (a billion laughs)',
      ['a: &a0 [x, x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: &a${i + 1} [*a${i}, *a${i}]`)].join('\n'),
    ],
    ['an alias of itself', 'title: &a [*a]'],
    ['an alias of nothing', 'title: *nothing'],
    ['a tag of a language', 'title: !!js/function "alert(1)"'],
    ['two documents', 'title: a\n...\ntitle: b'],
    ['a tab for a blank', 'title:\n\t- a'],
    ['prototype keys', '__proto__: { title: a }\nconstructor: { prototype: { a: 1 } }\ntoString: 1'],
    ['a merge', 'a: &a { title: x }\n<<: *a'],
    ['a number for a title', 'title: 5'],
    ['a list for a title', 'title: [a]'],
    ['nothing', ''],
    ['null', 'null'],
    ['a bare word', 'word'],
    ['a date, a yes and a not a number', 'title: 2025-01-08\nsummary: yes\npoints: .nan'],
  ])('in YAML: %s', async (_, yaml) => {
    await expectRefused('chapter', `---\n${yaml}\n---\n\n## 何穗\n\n走。\n`, /\S/);
    await expectRefused('entry', `---\n${yaml}\n---\n\n走。\n`, /\S/);
    await expectRefused(
      'page',
      `---\n${yaml}\n---\n\n走。\n`.replace('title: 5', 'title: {}').replace('title: 2025-01-08', 'title: {}'),
      /\S/,
    );
    const { message, time } = await readWith('speakers', yaml);
    expect(message).toMatch(/^docs\/\S+:\d+: /);
    expect(time).toBeLessThan(SECOND);
    await expectRefused('title', yaml, /\S/);
  });

  test.each([
    ['a line of ten megabytes', many(ENDLESS, 'a')],
    ['lines that are none', many(50_000, 'a\n')],
    ['the same line again and again', many(50_000, `c01-t01-p1 ${many(10, 'a')} ${many(10, 'b')}\n`)],
    ['markup', '<script> 0000000000 0000000000 x\n'],
  ])('in a record: %s', async (_, text) => {
    await expectRefused('record', text, /\S/);
  });

  test('in a name, which becomes part of an address', () =>
    expectRefused('entry', entry.field('aliases', `[${many(300, '走')}]`), /at most/));
});

describe('names lead nowhere else', () => {
  test.each([
    '../../../etc/passwd',
    '..\\..\\windows',
    '/etc/passwd',
    'C:\\windows\\system32',
    '%2e%2e%2fetc',
    'a/b/../../c',
    'index.html',
    '.htaccess',
    '__proto__',
    'constructor',
    'a?b#c',
    '．．／ｅｔｃ',
    'con',
    '<b>',
    '"onload="',
  ])('%s as an alias is one plain part of an address', async (alias) => {
    const { book } = await readWith('entry', entry.field('aliases', `[${JSON.stringify(alias)}]`));
    for (const [slug, id] of aliasSlugs(book!.glossary)) {
      expect(slug).toMatch(/^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$/u);
      expect(book!.glossary.some((one) => one.id === id)).toBe(true);
    }
  });

  test.each(['-', '…', '!!!', '——', '-–‑'])('%s as an alias is linked nowhere by accident', async (alias) => {
    const { book, message } = await readWith('entry', entry.field('aliases', `[${JSON.stringify(alias)}]`));
    expect(book ? '' : message).toMatch(/^$|letter or a figure/);
    expect(message).toContain('letter or a figure');
  });

  test('a letter that grows in lower case does not hide the names after it', async () => {
    const { book } = await readWith('chapter', chapter.paragraph('İİİ山路'));
    expect(book!.chapters[0]!.turns[2]!.paragraphs[0]!.content['zh']).toContainEqual(
      expect.objectContaining({ type: 'term', entry: 'mountain-path' }),
    );
  });

  test.each(['05 x.md', '05-X.md', '5-x.md', '05-x.md.md', '05-.md', '05--x.md', '05-走.md', '-1-x.md'])(
    'a chapter file named %s is refused',
    async (name) => {
      const folder = await copyOf('talk');
      await writeFile(join(folder, 'docs/zh/chapters', name), sound.chapter!);
      expect(() => readBook(folder)).toThrow(/:1: a chapter file is named NN-slug\.md/);
    },
  );

  test('a folder in the place of a file is named', async () => {
    const folder = await copyOf('talk');
    await mkdir(join(folder, 'docs/zh/chapters/03-snow.md'));
    expect(() => readBook(folder)).toThrow(/^docs\/zh\/chapters\/03-snow\.md:1: cannot be read/);
  });

  test.each(['docs/zh/chapters', 'docs/en/chapters', 'docs/zh/glossary', 'docs/zh/pages', 'docs/en'])(
    'a file in the place of the folder %s is named',
    async (place) => {
      const folder = await copyOf('talk', 'glossary');
      await rm(join(folder, place), { recursive: true, force: true });
      await writeFile(join(folder, place), 'a file');
      const { message } = outcomeOf(folder);
      expect(message.split('\n')).toContain(`${place}:1: a file stands where a folder belongs`);
      expect(message).not.toMatch(/ENOTDIR/);
    },
  );

  test('a file that is not there is named', () => {
    expect(() => readBook(join(root, 'nowhere'))).toThrow(/^docs\/book\.yaml:1: there is no such file/);
  });
});

describe('whatever is written', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '*',
          '**',
          '_',
          '[',
          ']',
          '(',
          ')',
          '[^year]',
          '`',
          '<',
          '>',
          '&',
          '\\',
          '#',
          '- ',
          '\n',
          '\n\n',
          '"',
          "'",
          ':',
          '山路',
          'a',
          ' ',
          '{',
          '}',
          '$&',
          '---\n',
          '## 何穗\n\n',
          '\u202e',
          '&lt;',
          'http://a',
          '<b>',
          '|',
        ),
      )
      .map((pieces) => pieces.join('')),
  );
  const safe = (book: Book) => {
    for (const paragraph of book.chapters.flatMap(({ turns }) => turns.flatMap((turn) => turn.paragraphs))) {
      for (const content of Object.values(paragraph.content)) {
        const html = phrasesToHtml(content, wordsOnly);
        expect(html.replace(/<\/?(?:em|strong|code)>|<a href="[^"<>]*">|<\/a>/g, '')).not.toMatch(/[<>]/);
        expect(html).not.toMatch(/href="(?!https?:\/\/|#|\/(?![/\\]))/);
        expect(plainText(content)).not.toMatch(/\p{Surrogate}|[\u202a-\u202e]/u);
      }
    }
  };
  const property = (kind: Kind, place: (words: string) => string) =>
    fc.assert(
      fc.asyncProperty(text, async (words) => {
        const { book, message, time } = await readWith(kind, place(words));
        expect(time).toBeLessThan(SECOND);
        if (book) safe(book);
        else
          expect(message.split('\n').filter((line) => !/^docs\/\S+:\d+: \S/.test(line) && !/^\s/.test(line))).toEqual(
            [],
          );
      }),
      { numRuns: 150, seed: 20250108 },
    );

  test('in a paragraph is refused by line or safe', { timeout: 60_000 }, () => property('chapter', chapter.paragraph));
  test('in a note is refused by line or safe', { timeout: 60_000 }, () => property('chapter', chapter.note));
  test('in front matter is refused by line or safe', { timeout: 60_000 }, () => property('chapter', chapter.title));
  test('in an entry is refused by line or safe', { timeout: 60_000 }, () => property('entry', entry.body));
  test('as a whole file is refused by line or safe', { timeout: 60_000 }, () => property('chapter', (words) => words));
  test('as speakers is refused by line or safe', { timeout: 60_000 }, () => property('speakers', (words) => words));
  test('as a record is refused by line or safe', { timeout: 60_000 }, () => property('record', (words) => words));
});
