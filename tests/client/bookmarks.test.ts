import { describe, expect, test } from 'vitest';
import { parseBookmarks } from '../../src/client/bookmarks/bookmarks.ts';
import { bookmarksJson, bookmarksMarkdown } from '../../src/client/bookmarks/exports.ts';

const head = { title: 'Bookmarks', notice: 'A retelling.' };
const turn = {
  turn: 'c02-t03',
  url: 'https://example.org/chapters/02-tea/#c02-t03',
  chapter: 'Tea',
  speaker: 'Lu Yan',
  paragraphs: ['It is *not* water.', 'See [this] # mark.'],
};

describe('bookmarks', () => {
  test('are listed in the order of the talk, each once', () => {
    expect(parseBookmarks('["c10-t02","c02-t11","c02-t03","c02-t03"]')).toEqual(['c02-t03', 'c02-t11', 'c10-t02']);
  });

  test.each([undefined, '', '{"a":1}', 'null', '[1,null,"<script>","c1"]', '['])(
    'are none where what was stored is damaged: %s',
    (stored) => {
      expect(parseBookmarks(stored)).toEqual([]);
    },
  );

  test('are exported for programs, with the notice that they are a retelling', () => {
    expect(JSON.parse(bookmarksJson(head, [turn]))).toEqual({ ...head, bookmarks: [turn] });
  });

  test('are exported as Markdown in which the text is nothing but text', () => {
    expect(bookmarksMarkdown(head, [turn])).toBe(
      [
        '# Bookmarks',
        'A retelling.',
        '## Lu Yan · Tea',
        'It is \\*not\\* water.',
        'See \\[this\\] \\# mark.',
        '<https://example.org/chapters/02-tea/#c02-t03>\n',
      ].join('\n\n'),
    );
  });
});
