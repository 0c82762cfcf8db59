import { describe, expect, test } from 'vitest';
import { locales } from '../../src/locales.ts';
import { editionsOf, passagesOf } from '../../src/outputs/editions.ts';

const [zh, en, both] = editionsOf(locales);

describe('the editions', () => {
  test('are one a language and one of all, the source first', () => {
    expect(editionsOf(locales).map(({ key }) => key)).toEqual(['zh', 'en', 'zh-en']);
    expect(editionsOf(locales.slice(0, 1)).map(({ key }) => key)).toEqual(['zh']);
  });

  test('have a text in their languages, in their order', () => {
    const text = { en: 'letters', zh: '信' };
    expect(passagesOf(text, zh!).map(({ value }) => value)).toEqual(['信']);
    expect(passagesOf(text, en!).map(({ value }) => value)).toEqual(['letters']);
    expect(passagesOf(text, both!).map(({ value }) => value)).toEqual(['信', 'letters']);
  });

  test('fall back to the source, once, with the language it is in', () => {
    expect(passagesOf({ zh: '信' }, en!).map(({ value, locale }) => [value, locale.lang])).toEqual([['信', 'zh-CN']]);
    expect(passagesOf({ zh: '信' }, both!)).toHaveLength(1);
  });
});
