import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { termFinder } from '../../src/book/glossary/findTerms.ts';
import { linkPhrases } from '../../src/book/glossary/linkTerms.ts';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import type { GlossaryEntry } from '../../src/book/types.ts';
import { phrasesToHtml, wordsOnly } from '../../src/render/phrasesToHtml.ts';
import { copyOf } from '../support/fixtures.ts';
import { edit } from '../support/fixtureSite.ts';

const named = (id: string, [zh, ...aliases]: string[], notIn: string[] = []) => ({
  id,
  name: { zh: zh! },
  aliases,
  notIn,
});
const find = termFinder([
  named('agent', ['智能体', 'agent', 'AI agent'], ['智能体现']),
  named('ai', ['AI']),
  named('gpt', ['GPT', 'GPT-3']),
  named('gpt-4o', ['GPT-4o']),
  named('deepseek', ['DeepSeek']),
  named('deepseek-v3', ['DeepSeek V3']),
  named('model', ['模型']),
  named('large-model', ['大模型']),
  named('chain-of-thought', ['chain of thought', '思维链']),
  named('meta', ['Meta']),
  named('tower', ['vision tower']),
]);
const foundIn = (text: string) => find(text).map(({ start, end, entry }) => `${entry}: ${text.slice(start, end)}`);

describe('terms are found', () => {
  test.each([
    ['the longest name first', '大模型和模型', ['large-model: 大模型', 'model: 模型']],
    ['the longest name first, in Latin', 'DeepSeek V3比DeepSeek晚', ['deepseek-v3: DeepSeek V3', 'deepseek: DeepSeek']],
    ['beside Han characters, without a space', '用AI做', ['ai: AI']],
    ['in any case where the name is in lower case', 'Chain of Thought', ['chain-of-thought: Chain of Thought']],
    ['with hyphens for spaces', 'a chain-of-thought prompt', ['chain-of-thought: chain-of-thought']],
    ['over a line end that became a space', 'a chain  of thought', ['chain-of-thought: chain  of thought']],
    ['with the English plural', 'vision towers and AI agents', ['tower: vision towers', 'agent: AI agents']],
    ['before a possessive', 'DeepSeek’s', ['deepseek: DeepSeek']],
    ['before a full stop', 'It is GPT-3. Then', ['gpt: GPT-3']],
    ['before a hyphen and a word', 'agent-like', ['agent: agent']],
  ])('%s: %s', (_, text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  test.each([
    ['inside a Latin name', 'OpenAI'],
    ['inside a longer version number', 'GPT-3.5'],
    ['inside a name with a hyphen', 'GPT-4'],
    ['inside a hyphenated word', 'non-GPT'],
    ['in another case than a name with a capital has', 'meta'],
    ['in a longer string that means something else', '智能体现在哪里'],
  ])('never %s: %s', (_, text) => {
    expect(foundIn(text)).toEqual([]);
  });

  test('where a trap holds only part of the time', () => {
    expect(foundIn('智能体现在有了智能体')).toEqual(['agent: 智能体']);
  });
});

describe('phrases are linked', () => {
  const html = (content: PhrasingContent[]) =>
    phrasesToHtml(content, { ...wordsOnly, term: (entry, words) => `[${words}](${entry})` });
  const text = (value: string): PhrasingContent => ({ type: 'text', value });
  const term = (entry: string, value: string): PhrasingContent => ({ type: 'term', entry, children: [text(value)] });

  test('at the first use, and where emphasis holds it', () => {
    const content: PhrasingContent[] = [text('一条'), { type: 'strong', children: [text('思维链')] }, text('，思维链')];
    expect(html(linkPhrases(content, find, new Set()))).toBe('一条<strong>[思维链](chain-of-thought)</strong>，思维链');
  });

  test('not again for what was met before', () => {
    expect(html(linkPhrases([text('用AI')], find, new Set(['ai'])))).toBe('用AI');
  });

  test('by hand, wherever a hand has put it, and not where a hand has forbidden it', () => {
    const content = [term('ai', '它'), text('和'), term('', 'AI'), text('和AI，大模型')];
    expect(html(linkPhrases(content, find, new Set()))).toBe('[它](ai)和AI和AI，[大模型](large-model)');
  });

  test('never inside another link', () => {
    const link: PhrasingContent = { type: 'link', url: 'https://example.org', children: [text('AI')] };
    expect(html(linkPhrases([link], find, new Set()))).toBe('<a href="https://example.org">AI</a>');
  });
});

describe('the glossary of a book', async () => {
  const book = readBook(await copyOf('talk', 'glossary'));
  const entry = (id: string): GlossaryEntry => book.glossary.find((candidate) => candidate.id === id)!;

  test('holds every language, and once what is the same in all', () => {
    expect(entry('mountain-path')).toMatchObject({
      name: { zh: '山路', en: 'mountain path' },
      expansion: 'Mountain Path',
      category: 'concept',
      aliases: ['山径', 'mountain'],
      notToConfuse: { zh: ['与公路不同。'], en: ['Not a road.'] },
      related: ['road'],
      sources: [{ title: '邮路图，2018年' }],
      file: { zh: 'docs/zh/glossary/mountain-path.md', en: 'docs/en/glossary/mountain-path.md' },
    });
    expect(entry('mountain-path').body['zh']!.map(plainText)).toEqual(['山里走人的路。', '第二段，见公路。']);
  });

  test('knows the turns that mention an entry, in each language', () => {
    expect(entry('mountain-path').mentions).toEqual([
      { turn: 'c01-t01', locale: 'zh' },
      { turn: 'c01-t01', locale: 'en' },
      { turn: 'c01-t02', locale: 'zh' },
      { turn: 'c01-t02', locale: 'en' },
    ]);
    expect(entry('road').mentions.map(({ turn, locale }) => `${turn} ${locale}`)).toEqual([
      'c01-t01 zh',
      'c01-t01 en',
      'c01-t02 zh',
      'c01-t02 en',
    ]);
  });

  test('links the first use in each turn of each language, across paragraphs', () => {
    const terms = (locale: string) =>
      book.chapters[0]!.turns[1]!.paragraphs.map(({ content }) =>
        JSON.stringify(content[locale]).match(/"entry":"[^"]*"/g),
      );
    expect(terms('zh')).toEqual([['"entry":"mountain-path"'], ['"entry":"road"', '"entry":"route-7"']]);
    expect(terms('en')).toEqual([['"entry":"mountain-path"'], ['"entry":"road"', '"entry":"route-7"']]);
  });

  test('leaves the words of the talk as they are', async () => {
    const without = readBook(await copyOf('talk'));
    const words = (one: typeof book) =>
      one.chapters.flatMap(({ turns }) =>
        turns.flatMap(({ paragraphs }) => paragraphs.map(({ content }) => Object.values(content).map(plainText))),
      );
    expect(words(book)).toEqual(words(without));
  });

  test('takes a link by hand, and leaves out what a hand has forbidden', async () => {
    const root = await copyOf('talk', 'glossary');
    await edit(
      `${root}/docs/zh/chapters/01-letters.md`,
      '你们送信，走山路还是走公路？',
      '[你们](glossary:route-7)送信，走[山路](glossary:none)还是走公路？',
    );
    const { glossary } = readBook(root);
    const inFirst = (id: string) =>
      glossary.find((one) => one.id === id)!.mentions.some(({ turn, locale }) => turn === 'c01-t01' && locale === 'zh');
    expect([inFirst('route-7'), inFirst('mountain-path'), inFirst('road')]).toEqual([true, false, true]);
  });
});

describe('the edition’s glossary', () => {
  const { glossary, chapters } = readBook('.', { writeUp: false });

  test('has at least 80 entries, each with a source, in both languages', () => {
    expect(glossary.length).toBeGreaterThanOrEqual(80);
    for (const { id, name, summary, body, sources } of glossary) {
      for (const value of [name, summary, body]) expect(Object.keys(value), id).toEqual(['zh', 'en']);
      expect(sources.length, id).toBeGreaterThan(0);
    }
  });

  test('explains each term in 80 to 250 words', () => {
    for (const { id, body } of glossary) {
      const words = body['en']!.map(plainText).join(' ').split(/\s+/).length;
      expect(words, id).toBeGreaterThanOrEqual(80);
      expect(words, id).toBeLessThanOrEqual(250);
    }
  });

  test('has every name in Latin script that three turns or more use, or a reason why not', () => {
    /** Names that need no entry, and why. */
    const exceptions: Record<string, string> = {
      AI: 'what the whole talk is about',
      App: 'an everyday word, of any program on a phone',
      iPhone: 'known to every reader; the talk uses it as a date',
      PC: 'an everyday word',
      Scaling: 'said of data and of the internet too; the law and the inference side have entries',
      C: 'part of “C端”, the consumer side',
      B: 'part of a number of parameters, or of “B端”',
    };
    const known = termFinder(glossary);
    const turnsOf = new Map<string, Set<string>>();
    for (const turn of chapters.flatMap(({ turns }) => turns)) {
      const text = turn.paragraphs.map(({ content }) => plainText(content['zh']!)).join('\n');
      const places = known(text);
      for (const match of text.matchAll(/[A-Za-z][A-Za-z0-9.+-]*/g)) {
        if (places.some(({ start, end }) => start <= match.index && match.index < end)) continue;
        turnsOf.set(match[0], (turnsOf.get(match[0]) ?? new Set()).add(turn.id));
      }
    }
    const missing = [...turnsOf].filter(([name, turns]) => turns.size >= 3 && !(name in exceptions));
    expect(missing.map(([name, turns]) => `${name}: ${[...turns].join(' ')}`)).toEqual([]);
  });
});
