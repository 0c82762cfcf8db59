import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { searchFiles } from '../../src/outputs/searchFiles.ts';
import { readNames } from '../../src/search/tables.ts';
import { searchIn } from '../../src/search/search.ts';
import { foundBy, libraryOf } from '../support/searchLibrary.ts';

const files = await searchFiles(readBook('.'), locales);

/** A library whose fetches are noted. */
async function watchedLibrary() {
  const asked: string[] = [];
  const library = await libraryOf(files, (address) => {
    const path = fileURLToPath(address.replace(/\?.*$/, ''));
    asked.push(path.replace(/.*\/search-[^/]+\//, ''));
    return readFile(path);
  });
  return { library, asked };
}

test('whatever is loaded ahead is every file but the module, each once, and no query fetches any after that', async () => {
  const { library, asked } = await watchedLibrary();
  await library.fetchAll();
  expect([...asked].sort()).toEqual([...files.keys()].filter((name) => !name.endsWith('.js')).sort());
  asked.length = 0;
  const search = searchIn(library);
  for (const query of ['多模态', 'scaling law', 'jushen', 'halucination']) {
    const { hits } = await foundBy(search, query, 'en');
    expect(hits.length).toBeGreaterThan(0);
  }
  expect(asked).toEqual([]);
});

test('each entry of the glossary is in the pack that the tables name, in each language', async () => {
  const { library, asked } = await watchedLibrary();
  const entries = readNames(library.tables);
  for (const index of library.tables.indexes.filter(({ part }) => part === 'glossary')) {
    for (const [place, { id, names }] of entries.entries()) {
      const record = await library.entry(index, place, id);
      expect([record?.kind, record?.key]).toEqual(['glossary', id]);
      expect(record!.text.split('\n', 1)[0]!.split(' · ').sort()).toEqual([...names].sort());
    }
  }
  expect(asked.filter((file) => file.endsWith('.pf_index'))).toEqual([]);
});
