import { describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useReader } from '../support/readers.ts';
import { smallTargets } from '../support/targets.ts';

const reader = useReader();
const PHONE = { width: 390, height: 844 };
/** A chapter whose notes stand right beside terms. */
const CHAPTER = 'chapters/01-keywords-of-2024/';

/** Opens a page as a device does that is touched. */
async function touch(path: string, viewport: { width: number; height: number }): Promise<Page> {
  const context = await reader.browser.newContext({
    viewport,
    isMobile: true,
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  await page.goto(reader.url + path);
  return page;
}

/** A page of every kind. */
const kinds = [
  '',
  'about/',
  'chapters/11-open-and-closed/',
  'device/',
  'downloads/',
  'glossary/',
  'glossary/rag/',
  'help/',
  'map/',
  'notes/',
  'positions/',
  'search/?q=RAG',
  'settings/',
  'speakers/',
  'speakers/li-jianzhong/',
  'speakers/li-jianzhong/read/',
  '404.html',
];

describe('on a phone whatever leads on or does something is 44 pixels high and wide', () => {
  test.each(kinds)('on /%s, in both languages', { timeout: 60_000 }, async (path) => {
    for (const language of ['', 'en/']) {
      const page = await touch(language + path, PHONE);
      await page.evaluate(() => scrollBy(0, 10));
      if (path.startsWith('chapters/')) await page.locator('.bookmark').first().waitFor({ state: 'attached' });
      if (path.startsWith('search/')) await page.locator('ol[data-state=done]').waitFor();
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      expect(await smallTargets(page)).toEqual([]);
      await page.context().close();
    }
  });

  test.each([
    ['the chapters', '.chapters-tool'],
    ['the contents', '.bar .contents-tool'],
    ['the map of a chapter', '.chapter-map button'],
    ['the settings', '[data-settings]'],
    ['the menu of a turn', '.permalink'],
    ['a term', '.turn p a'],
    ['an editor’s note', '.note-ref'],
    ['the search', '[data-search]'],
  ])('in what %s opens', async (_, opener) => {
    const page = await touch('chapters/11-open-and-closed/', PHONE);
    await page.locator(opener).first().tap();
    await page.locator(':is(:popover-open, dialog[open] [data-close])').waitFor();
    expect(await smallTargets(page, ':is(:popover-open, dialog[open])')).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['the chapters', '.chapters-tool', '关闭', ''],
  ['the contents', '.bar .contents-tool', 'Close', 'en/'],
  ['an editor’s note', '.note-ref', '关闭', ''],
])('%s, once up, close by a button', async (_, opener, name, language) => {
  const page = await touch(`${language}chapters/11-open-and-closed/`, PHONE);
  for (let times = 0; times < 2; times++) {
    await page.locator(opener).first().tap();
    const button = page.locator(':popover-open').getByRole('button', { name });
    await button.waitFor();
    expect(await smallTargets(page, ':popover-open')).toEqual([]);
    await button.tap();
    await expect.poll(() => page.locator(':popover-open').count()).toBe(0);
  }
  await page.context().close();
});

test('the contents beside the text have rows for a finger on a large tablet, and close ones for a mouse', async () => {
  const page = await touch(CHAPTER, { width: 1366, height: 1024 });
  expect(await smallTargets(page, '#contents')).toEqual([]);
  expect(await page.locator('.chapter-map :is(a, button):visible').count()).toBe(0);
  await page.context().close();
  await reader.page.goto(reader.url + CHAPTER);
  expect((await reader.page.locator('#contents a').first().boundingBox())!.height).toBeLessThan(40);
});

test.each([
  [390, ''],
  [360, 'en/'],
  [320, ''],
  [320, 'en/'],
])('on a phone of %i a thumb has all tools of /%s at the foot of the screen', async (width, language) => {
  const page = await touch(`${language}chapters/02-scaling-law/`, { width, height: 740 });
  await page.evaluate(() => scrollBy(0, 2000));
  const boxes = await page.locator('.tools > :is(button, a), .mode label').evaluateAll((all) =>
    all.map((one) => {
      const { left, right, top } = one.getBoundingClientRect();
      return left >= 0 && right <= innerWidth && top > innerHeight - 60;
    }),
  );
  expect(boxes).toEqual(Array<boolean>(7).fill(true));
  await page.context().close();
});

test.each(['', 'en/'])('with the largest text no tool of /%s is beyond the edge of a phone', async (language) => {
  const page = await touch(`${language}chapters/02-scaling-law/`, { width: 390, height: 740 });
  await page.evaluate(() => localStorage.setItem('size', 'largest'));
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset['size'])).toBe('largest');
  const beyond = await page.locator('.tools > :is(button, a), .mode label').evaluateAll(
    (all) =>
      all.filter((one) => {
        const { left, right, bottom } = one.getBoundingClientRect();
        return left < 0 || right > innerWidth || bottom > innerHeight;
      }).length,
  );
  expect(beyond).toBe(0);
  await page.context().close();
});

test('the links of the list of chapters are as high beside the text', async () => {
  await reader.page.goto(reader.url + CHAPTER);
  expect(await smallTargets(reader.page, 'nav.sidebar')).toEqual([]);
});

describe('the tools of a turn', () => {
  test.each([
    [1024, 768],
    [1180, 820],
  ])('show, and are large, on a tablet of %i by %i', async (width, height) => {
    const page = await touch(CHAPTER, { width, height });
    const tools = page.locator('.permalink');
    for (const tool of (await tools.all()).slice(0, 4)) {
      expect(await tool.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
      const box = await tool.boundingBox();
      expect(box!.width).toBeGreaterThanOrEqual(44);
      expect(box!.height).toBeGreaterThanOrEqual(44);
    }
    await page.evaluate(() => scrollTo(0, 100));
    await page.locator('.bookmark').first().waitFor({ state: 'attached' });
    // The marks and the menu stand in one row under the name, clear of the text.
    const overlap = await page.evaluate(() =>
      [...document.querySelectorAll('.by')].some(
        (by) => by.getBoundingClientRect().right > by.nextElementSibling!.getBoundingClientRect().left + 1,
      ),
    );
    expect(overlap).toBe(false);
    await page.context().close();
  });

  test('wait for a pointer that passes over the turn', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    const opacity = () =>
      reader.page
        .locator('.permalink')
        .first()
        .evaluate((one) => getComputedStyle(one).opacity);
    expect(await opacity()).toBe('0');
    await reader.page.locator('.turn').first().hover();
    expect(await opacity()).toBe('1');
  });
});

test('what is focused is not hidden by the bar that says who is read alone', async () => {
  await reader.page.setViewportSize(PHONE);
  await reader.page.goto(`${reader.url}chapters/02-scaling-law/`);
  await reader.page.locator('#c02-t06 .permalink').click();
  await reader.page.getByRole('button', { name: '本章只看黄东旭' }).click();
  const bar = await reader.page.locator('.only-one').boundingBox();
  expect(bar!.height).toBeLessThan(60);
  const tools = await reader.page.locator('.tools').boundingBox();
  expect(Math.abs(bar!.y + bar!.height - tools!.y)).toBeLessThan(2);
  expect(bar!.width).toBe(PHONE.width);
  await reader.page.evaluate(() => scrollTo(0, 0));
  const hidden = await reader.page.locator('.reveal').evaluateAll((all) =>
    all.flatMap((one) => {
      (one as HTMLElement).focus();
      const top = Math.max(document.querySelector('.chapter-map')!.getBoundingClientRect().bottom, 0);
      const box = one.getBoundingClientRect();
      const foot = document.querySelector('.only-one')!.getBoundingClientRect().top;
      return box.top >= top && box.bottom <= foot ? [] : [one.textContent];
    }),
  );
  expect(hidden).toEqual([]);
});

test.each(['small', 'largest'])('the bar of one speaker stands on the tools when the text is %s', async (size) => {
  const page = await touch('en/chapters/02-scaling-law/', PHONE);
  await page.evaluate((chosen) => localStorage.setItem('size', chosen), size);
  await page.reload();
  await page.locator('#c02-t06 .permalink').click();
  await page.getByRole('button', { name: 'Only Huang Dongxu in this chapter' }).click();
  const bar = await page.locator('.only-one').boundingBox();
  const tools = await page.locator('.tools').boundingBox();
  expect(Math.abs(bar!.y + bar!.height - tools!.y)).toBeLessThan(2);
  await page.context().close();
});

test('a tap on a term beside a note’s figure goes to the term', async () => {
  await reader.page.setViewportSize(PHONE);
  const stolen: string[] = [];
  for (const chapter of [CHAPTER, 'chapters/02-scaling-law/', 'en/chapters/11-open-and-closed/']) {
    await reader.page.goto(reader.url + chapter);
    const found = await reader.page.locator('.turn p a').evaluateAll((all) =>
      all.flatMap((one) => {
        one.scrollIntoView({ block: 'center' });
        const boxes = [...one.getClientRects()];
        const isStolen = boxes.some(({ left, right, top, bottom }) =>
          [left + 2, (left + right) / 2, right - 2].some(
            (x) => !one.contains(document.elementFromPoint(x, (top + bottom) / 2)),
          ),
        );
        return isStolen ? [one.textContent] : [];
      }),
    );
    stolen.push(...found);
  }
  expect(stolen).toEqual([]);
});

describe('forced colours', () => {
  test('show what is chosen, focused and marked', async () => {
    await reader.page.emulateMedia({ forcedColors: 'active' });
    await reader.page.goto(reader.url + CHAPTER);
    const line = (selector: string) =>
      reader.page.locator(selector).evaluate((one) => {
        const { textDecorationLine, borderBottomWidth } = getComputedStyle(one);
        return textDecorationLine === 'underline' || borderBottomWidth !== '0px';
      });
    expect(await line('.mode label:has(:checked)')).toBe(true);
    expect(await line('.mode label:has(#mode-both)')).toBe(false);

    await reader.page.keyboard.press('j');
    await expect.poll(() => reader.page.locator('.turn:focus').count()).toBe(1);
    const outline = await reader.page.locator('.turn:focus').evaluate((turn) => getComputedStyle(turn).outline);
    expect(outline).toMatch(/solid 2px|2px solid/);
    expect(outline).not.toMatch(/rgba\(0, 0, 0, 0\)/);

    await reader.page.locator('.bookmark').first().waitFor({ state: 'attached' });
    const [ribbon, paper] = await reader.page
      .locator('.bookmark')
      .first()
      .evaluate((one) => [
        getComputedStyle(one, '::before').backgroundColor,
        getComputedStyle(document.documentElement).backgroundColor,
      ]);
    expect(ribbon).not.toBe(paper);
  });
});
