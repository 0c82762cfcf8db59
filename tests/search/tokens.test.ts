import { describe, expect, test } from 'vitest';
import { spaced, unspaced } from '../../src/search/tokens.ts';

describe('what the index holds', () => {
  test('is one word a Han character, and Latin words whole', () => {
    expect(spaced('用RAG做检索，2024年')).toBe('用 RAG 做 检 索 ， 2024 年');
  });

  test('reads as it was when it is put together again, with one mark an occurrence', () => {
    expect(unspaced('用 RAG 做 <mark>检</mark> <mark>索</mark> ， 再 看')).toBe('用RAG做<mark>检索</mark>，再看');
    expect(unspaced('a <mark>moat</mark> <mark>and</mark> a door')).toBe('a <mark>moat and</mark> a door');
  });
});
