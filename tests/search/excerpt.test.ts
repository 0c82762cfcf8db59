import { describe, expect, test } from 'vitest';
import { excerpt } from '../../src/search/excerpt.ts';
import { match } from '../../src/search/match.ts';
import { plan } from '../../src/search/plan.ts';
import { tokens } from '../../src/search/tokens.ts';

/** The excerpt with its marks in brackets. */
function shown(text: string, query: string): string {
  const parts = excerpt(text, match(tokens(text), plan(query))!.spans);
  return parts.map((part, i) => (i % 2 === 1 ? `[${part}]` : part)).join('');
}

describe('an excerpt', () => {
  test('of a short text is all of it, with a mark an occurrence', () => {
    expect(shown('山路上有信，信走山路。', '山路')).toBe('[山路]上有信，信走[山路]。');
  });

  test('of a long text begins after a mark near what was found, and says that there is more', () => {
    const text = `${'很长的一段话'.repeat(20)}，他们走了山路${'，后来又说'.repeat(40)}`;
    expect(shown(text, '山路')).toMatch(/^…他们走了\[山路\]，后来.*…$/);
    expect(shown(text, '山路').length).toBeLessThan(100);
  });

  test('keeps the end of a line of names, and no other end of a line', () => {
    const text = 'RAG · 检索增强生成\n先检索，再生成。\n第二段。';
    expect(shown(text, '生成')).toBe('RAG · 检索增强[生成]\n先检索，再[生成]。第二段。');
  });

  test('joins paragraphs as their language joins sentences', () => {
    expect(shown('山路。\n“信？”\n走了……\n第四段。', '山路')).toBe('[山路]。“信？”走了……第四段。');
    expect(shown('A moat.\n“Why?”\nBecause.', 'moat')).toBe('A [moat]. “Why?” Because.');
  });

  test('sets the sign of what is left out apart from the end of a sentence', () => {
    const sentences = `A moat. ${'Ago. '.repeat(60)}`;
    expect(shown(sentences, 'moat')).toMatch(/^A \[moat\]\.( Ago\.)+ …$/);
    expect(shown(sentences.replaceAll('Ago.', 'ago,'), 'moat')).toMatch(/^A \[moat\]\.( ago,)+…$/);
  });

  test('holds all of what was found, however long that is', () => {
    const run = '很长的一段话'.repeat(30);
    expect(shown(`头${run}尾，完`, run)).toContain(`[${run}]`);
  });

  test('has a piece for each of the words that stand apart', () => {
    const text = `数据${'，中间说了很多'.repeat(40)}，算力${'，后来又说'.repeat(40)}`;
    const words = shown(text, '算力 数据');
    expect(words).toContain('[数据]');
    expect(words).toContain('[算力]');
  });

  test('cuts no English word at its beginning, and marks runs that overlap as one', () => {
    const text = `${'many words before it '.repeat(20)}moat ${'and after it '.repeat(30)}`;
    expect(shown(text, 'moat')).toMatch(/^…\w+( \w+)* \[moat\] and/);
    expect(shown('哈哈哈', '哈哈')).toBe('[哈哈]哈');
  });
});
