import { describe, expect, test } from 'vitest';
import {
  bibtexCitation,
  type CitationWords,
  type CitedTurn,
  cslCitation,
  plainCitation,
} from '../../src/render/citations.ts';

const cited: CitedTurn = {
  id: 'c01-t02',
  lang: 'en',
  speaker: 'Lu Yan',
  book: 'A Night at the Teahouse',
  chapter: 1,
  title: 'Letters & 100% {mountain}',
  turn: 2,
  url: 'https://example.org/en/chapters/01-letters/#c01-t02',
};
const words: CitationWords = {
  book: cited.book,
  kind: 'a retelling',
  note: 'From a talk at night.',
  title: '{{speaker}}, turn {{turn}} ({{kind}})',
  plain: '{{speaker}} ({{kind}}). {{book}}, chapter {{chapter}}, “{{title}}”, turn {{turn}}. {{note}} {{url}}',
  copied: '— {{speaker}}',
};

describe('a citation', () => {
  test('is a sentence that says what the text is', () => {
    expect(plainCitation(cited, words)).toBe(
      'Lu Yan (a retelling). A Night at the Teahouse, chapter 1, “Letters & 100% {mountain}”, turn 2. From a talk at night. https://example.org/en/chapters/01-letters/#c01-t02',
    );
  });

  test('is BibTeX, its marks escaped, without an author', () => {
    expect(bibtexCitation(cited, words)).toBe(
      [
        '@misc{c01-t02-en,',
        '  title = {{Lu Yan, turn 2 (a retelling)}},',
        '  howpublished = {A Night at the Teahouse, 1, Letters \\& 100\\% \\{mountain\\}},',
        '  note = {From a talk at night.},',
        '  url = {https://example.org/en/chapters/01-letters/#c01-t02},',
        '  language = {en},',
        '}',
      ].join('\n'),
    );
  });

  test('is CSL-JSON, without an author', () => {
    const [item] = JSON.parse(cslCitation(cited, words)) as Record<string, unknown>[];
    expect(item).toMatchObject({
      id: 'c01-t02-en',
      type: 'webpage',
      title: 'Lu Yan, turn 2 (a retelling)',
      'container-title': 'A Night at the Teahouse',
      genre: 'a retelling',
      language: 'en',
      URL: cited.url,
    });
    expect(item).not.toHaveProperty('author');
  });
});
