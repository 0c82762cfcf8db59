import { describe, expect, test } from 'vitest';
import { fold, indexed, tokens } from '../../src/search/tokens.ts';

const words = (text: string) => tokens(text).map((token) => token.text);

describe('a text is taken apart', () => {
  test('into single Han characters and whole Latin words and figures, folded', () => {
    expect(words('用RAG做检索，2024年')).toEqual(['用', 'rag', '做', '检', '索', '2024', '年']);
    expect(words('ＧＰＴ－４ Café')).toEqual(['gpt', '4', 'cafe']);
    expect(fold('Ｑwén')).toBe('qwen');
  });

  test('with every token’s place in the text, whatever folding did to its length', () => {
    const text = '㎏和ＡＩ，Ⅳ号';
    for (const { start, end } of tokens(text)) expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}㎏]+$/u);
    expect(tokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(['和', 'ＡＩ', 'Ⅳ', '号']);
  });

  test('and is cut at marks and paragraphs, but not at spaces nor inside a figure or name', () => {
    const cut = (text: string) => tokens(text).map(({ isCut }) => isCut);
    expect(cut('山，路')).toEqual([false, true]);
    expect(cut('山\n路')).toEqual([false, true]);
    expect(cut('山 路')).toEqual([false, false]);
    expect(cut('GPT-3.5')).toEqual([false, false, false]);
    expect(cut('end. Next')).toEqual([false, true]);
  });

  test('and tells the words that a name is made of', () => {
    const inner = (text: string) => tokens(text).flatMap((token) => token.joints.map((at) => token.text.slice(at)));
    expect(inner('OpenAI')).toEqual(['ai']);
    expect(inner('AI4Science')).toEqual(['4science', 'science']);
    expect(inner('model 2024')).toEqual([]);
  });
});

test('the index holds a word a token, a mark where no run may pass, and at its end what is found inside words', () => {
  expect(indexed([tokens('用OpenAI做。好'), tokens('AI')])).toBe('用 openai 做 ， 好 ， ai ， ai');
});
