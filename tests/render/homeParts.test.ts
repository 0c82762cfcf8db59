import { describe, expect, test } from 'vitest';
import { homeParts } from '../../src/render/homeParts.ts';

describe('the introduction of the home page', () => {
  test('is its first paragraph, what follows, and what has a heading', () => {
    expect(homeParts('<p>一</p>\n<p>二</p>\n<p>三</p>\n<h2 id="x">版</h2>\n<p>四</p>')).toEqual({
      lead: '<p>一</p>',
      rest: '<p>二</p>\n<p>三</p>',
      edition: '<h2 id="x">版</h2>\n<p>四</p>',
    });
  });

  test('may be one paragraph', () => {
    expect(homeParts('<p>引言。</p>')).toEqual({ lead: '<p>引言。</p>', rest: '', edition: '' });
  });

  test('may begin with a heading', () => {
    expect(homeParts('<h2>版</h2><p>四</p>')).toEqual({ lead: '', rest: '', edition: '<h2>版</h2><p>四</p>' });
  });
});
