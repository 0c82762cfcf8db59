import { expect, test } from 'vitest';
import { movePointer, useReader } from '../support/readers.ts';
import { shiftsIn, watchShifts } from '../support/shifts.ts';

const reader = useReader();
const kinds = ['', 'chapters/11-open-and-closed/', 'glossary/rag/', 'map/', 'positions/', 'device/', 'search/?q=RAG'];

/** What moves on a page, at a width, when its scripts come. */
async function moved(path: string, width: number): Promise<string[]> {
  await reader.page.close();
  reader.page = await reader.context.newPage();
  await reader.page.setViewportSize({ width, height: 844 });
  await watchShifts(reader.page);
  await reader.page.goto(reader.url + path);
  // A move and a turn of the wheel load the scripts, and excuse nothing.
  await movePointer(reader.page, 200, 300);
  await reader.page.mouse.wheel(0, 60);
  await reader.page.locator('.offline-line:not(:empty)').waitFor({ state: 'attached' });
  await reader.page.waitForTimeout(700);
  return (await shiftsIn(reader.page)).map((line) => `${width}: ${line}`);
}

test.each(kinds.flatMap((path) => [path, `en/${path}`]))(
  'nothing on /%s moves when its scripts come, whatever the width',
  { timeout: 60_000 },
  async (path) => {
    for (const width of [320, 390, 1280]) expect(await moved(path, width)).toEqual([]);
  },
);

test('nor does anything in a chapter whose text is as large as it gets', { timeout: 60_000 }, async () => {
  await reader.page.goto(`${reader.url}about/`);
  await reader.page.evaluate(() => localStorage.setItem('size', 'largest'));
  for (const path of ['chapters/02-scaling-law/#c02-t09', 'en/chapters/02-scaling-law/#c02-t09'])
    for (const width of [320, 390, 1280]) expect(await moved(path, width)).toEqual([]);
});
