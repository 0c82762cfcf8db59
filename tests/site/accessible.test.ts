import { describe, expect, test } from 'vitest';
import { axeFindings } from '../support/axe.ts';
import { builtPages } from '../support/pages.ts';
import { useReader } from '../support/readers.ts';
import { whole } from '../support/whole.ts';

const reader = useReader();
const paths = (await builtPages('dist')).filter(({ redirect }) => !redirect).map(({ path }) => path.slice(1));

/** Pages of every kind; the others of a kind differ in their words only. */
const kinds = [
  '',
  'chapters/01-keywords-of-2024/',
  'en/chapters/11-open-and-closed/',
  'glossary/',
  'map/',
  'en/glossary/rag/',
  'speakers/',
  'en/speakers/li-jianzhong/',
  'notes/',
  'settings/',
  'device/',
  'about/',
  '404.html',
];

describe('axe finds nothing wrong', () => {
  test.each(kinds)(
    'with /%s, light and dark, in each language mode, wide and narrow',
    { timeout: 120_000 },
    async (path) => {
      const found: string[] = [];
      for (const theme of ['light', 'dark'] as const) {
        for (const mode of path.includes('chapters/') ? ['zh', 'en', 'both'] : ['']) {
          for (const width of [1280, 390]) {
            await reader.page.emulateMedia({ colorScheme: theme });
            await reader.page.setViewportSize({ width, height: 900 });
            await reader.page.goto(`${reader.url}settings/`);
            await reader.page.evaluate((value) => Object.assign(localStorage, { mode: value }), mode);
            await reader.page.goto(reader.url + path);
            await whole(reader.page);
            found.push(...(await axeFindings(reader.page)).map((line) => `${theme} ${mode} ${width}: ${line}`));
          }
        }
      }
      expect(found).toEqual([]);
    },
  );

  test('with any page', { timeout: 600_000 }, async () => {
    const found: string[] = [];
    for (const path of paths) {
      await reader.page.goto(reader.url + path);
      found.push(...(await axeFindings(reader.page)).map((line) => `/${path}: ${line}`));
    }
    expect(found).toEqual([]);
  });
});
