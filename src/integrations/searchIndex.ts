import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { getBook } from '../content.ts';
import { locales } from '../locales.ts';
import { searchRecords } from '../outputs/searchRecords.ts';
import { addressesUnder } from '../render/addresses.ts';

/** Writes the search index beside the pages, after the build. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { index, errors } = await createIndex();
        const failed = [...errors];
        // Pagefind puts the base path before an address itself.
        for (const record of searchRecords(getBook(), locales, addressesUnder('/'))) {
          failed.push(...(await index!.addCustomRecord(record)).errors);
        }
        failed.push(...(await index!.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) })).errors);
        await close();
        if (failed.length > 0) throw new Error(`Pagefind: ${failed.join('; ')}`);
      },
    },
  };
}
