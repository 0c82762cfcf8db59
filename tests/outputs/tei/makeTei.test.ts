import { describe, expect, test } from 'vitest';
import { readBook } from '../../../src/book/readBook.ts';
import { locales } from '../../../src/locales.ts';
import { makeTei } from '../../../src/outputs/tei/makeTei.ts';
import { teiSchema } from '../../../src/outputs/tei/teiSchema.ts';
import { attributesIn } from '../../support/epub.ts';
import { fixtureBook } from '../../support/fixtureBook.ts';
import { validateXml } from '../../support/validateXml.ts';

const book = readBook('.', { writeUp: false });
const modified = new Date('2026-01-02T03:04:05Z');
const tei = makeTei(book, locales, modified);
const talk = makeTei(fixtureBook(), locales, modified);

describe('the TEI document', () => {
  test('is valid by its schema', { timeout: 60_000 }, async () => {
    expect(await validateXml(tei, teiSchema)).toEqual([]);
  });

  test('of a talk that is half translated is valid too, and leaves out what is not there', async () => {
    expect(await validateXml(talk, teiSchema)).toEqual([]);
    expect(attributesIn(talk, 'xml:id')).toContain('c02-t01-p1');
    expect(attributesIn(talk, 'xml:id')).not.toContain('c02-t01-p1.en');
  });

  test.each([
    ['a speech without a speaker', '<speaker>何穗</speaker>', ''],
    ['an identifier twice', 'xml:id="c01-t02"', 'xml:id="c01-t01"'],
    ['markup that it does not know', '<hi rend="bold">', '<hi rend="huge">'],
    ['a chapter without its number', ' n="1"', ''],
  ])('is refused by its schema with %s', async (_, from, to) => {
    expect(talk).toContain(from);
    const spoilt = talk.replace(from, to);
    expect(await validateXml(spoilt, teiSchema)).not.toEqual([]);
  });

  test('has every turn of every language with its speaker, the translation pointing at the source', () => {
    const ids = new Set(attributesIn(tei, 'xml:id'));
    for (const { id, speaker } of book.chapters.flatMap(({ turns }) => turns)) {
      expect(tei).toContain(`<sp who="#${speaker}" xml:id="${id}">`);
      expect(tei).toContain(`<sp who="#${speaker}" xml:id="${id}.en" corresp="#${id}">`);
    }
    const pointers = ['who', 'corresp', 'ref', 'resp'].flatMap((name) => attributesIn(tei, name));
    expect(pointers.length).toBeGreaterThan(1000);
    expect(pointers.filter((pointer) => !ids.has(pointer.slice(1)))).toEqual([]);
  });

  test('says that it is a retelling, and of what', () => {
    expect(tei).toContain('本书是重述，不是任何人的原话');
    expect(tei).toContain('not anyone’s exact words');
    expect(tei).toContain('<date when="2025-01-08"/>');
  });
});
