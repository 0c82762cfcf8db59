import { describe, expect, test } from 'vitest';
import { match, mayHold } from '../../src/search/match.ts';
import { plan } from '../../src/search/plan.ts';
import { fold, tokens } from '../../src/search/tokens.ts';

/** The tier, and the words that are found. */
function found(text: string, query: string) {
  const result = match(tokens(text), plan(query));
  return result && [result.tier, ...result.spans.flat().map(({ start, end }) => text.slice(start, end))];
}

describe('a query is found in a text', () => {
  test('as a run of characters, wherever words begin or end', () => {
    expect(found('大模型落地以后', '型落')).toEqual(['run', '型落']);
    expect(found('模型和模型', '模型')).toEqual(['run', '模型', '模型']);
    expect(found('哈哈哈哈哈', '哈哈')).toEqual(['run', '哈哈', '哈哈']);
  });

  test('not across a mark or a paragraph, unless the mark is typed too', () => {
    expect(found('大模，型落', '模型')).toBeUndefined();
    expect(found('大模\n型落', '模型')).toBeUndefined();
    expect(found('对，没错', '对，没')).toEqual(['run', '对，没']);
    expect(found('vision–language', 'vision-language')).toEqual(['run', 'vision–language']);
  });

  test('between Han and Latin with a space or without', () => {
    expect(found('我们用 RAG 做', '用RAG做')).toEqual(['run', '用 RAG 做']);
    expect(found('我们用RAG做', '用 RAG')).toEqual(['run', '用RAG']);
  });

  test('as a whole Latin word before parts and forms of longer ones', () => {
    expect(found('AI and OpenAI', 'ai')).toEqual(['run', 'AI']);
    expect(found('OpenAI alone', 'ai')).toEqual(['inside', 'AI']);
    expect(found('modeling them', 'model')).toEqual(['inside', 'model']);
    expect(found('a model', 'models')).toEqual(['inside', 'model']);
    expect(found('storage', 'rag')).toBeUndefined();
  });

  test('with hyphens for spaces and the other way round, as second best', () => {
    expect(found('open-source models', 'open source')).toEqual(['inside', 'open-source']);
    expect(found('open source models', 'open source')).toEqual(['run', 'open source']);
  });

  test('as words apart, in any order, where all of them are there', () => {
    expect(found('数据很多，算力很少', '算力 数据')).toEqual(['scattered', '算力', '数据']);
    expect(found('数据很多', '算力 数据')).toBeUndefined();
    expect(found('算力数据', '算力 数据')).toEqual(['run', '算力数据']);
  });
});

test('a query in traditional characters is searched for in simplified ones', () => {
  const { words } = plan(
    '鸚鵡',
    new Map([
      ['鸚', '鹦'],
      ['鵡', '鹉'],
    ]),
  );
  expect(words.flat().map(({ text }) => text)).toEqual(['鹦', '鹉']);
});

test.each([
  ['Café au lait', 'cafe'],
  ['ＧＰＴ－４ 是模型', 'gpt-4'],
  ['ChatGPT', 'gpt'],
  ['two studies', 'study'],
  ['open-source models', 'open source model'],
  ['开源的模型', '开 源'],
])('a text that holds the words of a query is not passed over at a look: %s, %s', (text, query) => {
  const wanted = plan(query);
  expect(match(tokens(text), wanted)).toBeDefined();
  expect(mayHold(fold(text), wanted.words)).toBe(true);
});

test('a text without the letters of a query is', () => {
  expect(mayHold(fold('大模型'), plan('大语言模型').words)).toBe(false);
  expect(mayHold(fold('a model'), plan('data model').words)).toBe(false);
});
