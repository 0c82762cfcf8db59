import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { dialogueJson } from '../../src/outputs/dialogueJson.ts';
import type { Download } from '../../src/outputs/Download.ts';
import { editionsOf } from '../../src/outputs/editions.ts';
import { dialogueSchema } from '../../src/outputs/dialogueSchema.ts';
import { addressesUnder } from '../../src/render/addresses.ts';
import { fixture } from '../support/fixtures.ts';

const validate = new Ajv2020({ allErrors: true }).compile(dialogueSchema(locales));
const downloads: Download[] = [
  {
    format: 'epub',
    edition: editionsOf(locales)[2]!,
    path: 'downloads/talk.epub',
    mediaType: 'application/epub+zip',
    size: 7,
  },
];
const json = dialogueJson(readBook(fixture('talk')), locales, addressesUnder('/sub'), downloads);

describe('dialogue.json', () => {
  test('fits its schema', () => {
    expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
  });

  test('is refused by its schema where a turn has no speaker', () => {
    const spoilt = structuredClone(json) as { chapters: { turns: object[] }[] };
    spoilt.chapters[0]!.turns[0] = { id: 'c01-t01' };
    expect(validate(spoilt)).toBe(false);
  });

  test('holds plain text, paragraph by paragraph, without marks and note references', () => {
    expect(json.chapters[0]?.turns[1]?.paragraphs).toEqual({
      zh: ['走“山路”快，2019年我走过一回，只用了3个钟头。', '公路绕，Route 7要多走一截。'],
      en: [
        'By the “mountain” it is faster. In 2019 I went once, and it took me three hours.',
        'The road winds. Route 7 adds a good stretch.',
      ],
    });
  });

  test('has addresses under the base path, a turn by its anchor', () => {
    expect(json.chapters[0]?.url).toEqual({ zh: '/sub/chapters/01-letters/', en: '/sub/en/chapters/01-letters/' });
    expect(json.chapters[0]?.turns[1]?.url['en']).toBe('/sub/en/chapters/01-letters/#c01-t02');
  });

  test('lists what there is to take away, with its true size', () => {
    expect(json.downloads).toEqual([
      {
        format: 'epub',
        locales: ['zh', 'en'],
        url: '/sub/downloads/talk.epub',
        mediaType: 'application/epub+zip',
        bytes: 7,
      },
    ]);
  });

  test('has an empty list of paragraphs where a language is missing', () => {
    expect(json.chapters[1]?.turns[0]?.paragraphs['en']).toEqual([]);
  });
});
