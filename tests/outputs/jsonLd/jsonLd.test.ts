import { describe, expect, test } from 'vitest';
import { locales } from '../../../src/locales.ts';
import { bookArticle, chapterArticle } from '../../../src/outputs/jsonLd/article.ts';
import { jsonLd } from '../../../src/outputs/jsonLd/jsonLd.ts';
import { person } from '../../../src/outputs/jsonLd/person.ts';
import { addressesUnder } from '../../../src/render/addresses.ts';
import { fixtureBook } from '../../support/fixtureBook.ts';

const [zh, en] = locales;
const book = fixtureBook();
const [letters, tea] = book.chapters;
const addresses = addressesUnder('/', 'https://example.org');

describe('data for search engines', () => {
  test('call a chapter an article that is based on the write-up, and no speaker its author', () => {
    const article = chapterArticle(book, letters!, en, addresses);
    expect(article).toMatchObject({
      '@type': 'Article',
      '@id': 'https://example.org/en/chapters/01-letters/',
      inLanguage: 'en',
      isBasedOn: { '@type': 'CreativeWork' },
      translationOfWork: { '@id': 'https://example.org/chapters/01-letters/' },
    });
    expect(article).not.toHaveProperty('author');
  });

  test('claim no translation where there is none', () => {
    const article = chapterArticle(book, tea!, en, addresses);
    expect(article.inLanguage).toBe('zh-CN');
    expect(article).not.toHaveProperty('translationOfWork');
  });

  test('name the parts of the whole', () => {
    expect(bookArticle(book, zh, addresses).hasPart).toHaveLength(2);
  });

  test('know a speaker by both names', () => {
    const [speaker] = book.speakers;
    expect(person(speaker!, en, addresses)).toMatchObject({
      '@type': 'Person',
      name: speaker!.name['en'],
      alternateName: [speaker!.name['zh']],
    });
  });

  test('cannot close the element that they stand in', () => {
    expect(jsonLd({ name: '</script><b>' }).content).toBe('{"name":"\\u003c/script>\\u003cb>"}');
  });
});
