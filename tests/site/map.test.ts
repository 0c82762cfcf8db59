import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { useReader } from '../support/readers.ts';

const { chapters } = readBook('.');
const CHAPTER = 'chapters/02-scaling-law/';

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('the map in %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);

  test('has a link to every turn of a chapter, named by who speaks, when and how long', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    const map = reader.page.getByRole('navigation', { name: '本章地图' });
    expect(await map.getByRole('link').count()).toBe(17);
    await map.getByRole('link', { name: '李建忠，第3次发言，约620字' }).click();
    await expect.poll(() => new URL(reader.page.url()).hash).toBe('#c02-t03');
    await reader.page.goto(`${reader.url}en/${CHAPTER}`);
    expect(await reader.page.getByRole('link', { name: /^Li Jianzhong, turn 3, about \d+0 words$/ }).count()).toBe(1);
  });

  test('is a drawing to a finger, whose lists lead to every turn, without a script too', async () => {
    const context = await reader.browser.newContext({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      javaScriptEnabled: false,
    });
    const page = await context.newPage();
    await page.goto(`${reader.url}en/map/`);
    const lists = page.locator('.turn-rows');
    expect(await page.getByRole('link', { name: /about \d+ words$/ }).count()).toBe(0);
    const map = (await page.locator('.talk-map').nth(1).boundingBox())!;
    await page.touchscreen.tap(map.x + map.width / 2, map.y + map.height / 2);
    await lists
      .nth(1)
      .getByRole('link', { name: /^Li Jianzhong / })
      .first()
      .waitFor();
    const targets = await lists.locator('a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(targets).toEqual(
      chapters.flatMap(({ slug, turns }) => turns.map(({ id }) => `${base}en/chapters/${slug}/#${id}`)),
    );

    await page.goto(reader.url);
    await page.locator('.overview .talk-map').scrollIntoViewIfNeeded();
    const overview = (await page.locator('.overview .talk-map').boundingBox())!;
    await page.touchscreen.tap(overview.x + overview.width / 2, overview.y + overview.height / 2);
    await page.waitForURL('**/map/');

    await page.goto(reader.url + CHAPTER);
    const strip = page.locator('.chapter-map');
    expect(await strip.getByRole('link').count()).toBe(0);
    await strip.getByRole('button', { name: '本章发言' }).tap();
    expect(await page.locator('#contents:popover-open a').count()).toBe(17);
    await context.close();
  });

  test('is links, and no list, where a mouse points', async () => {
    await reader.page.goto(`${reader.url}map/`);
    expect(await reader.page.locator('.turn-rows').first().isVisible()).toBe(false);
    await reader.page.goto(reader.url + CHAPTER);
    expect(await reader.page.locator('.chapter-map button').isVisible()).toBe(false);
  });

  test('has the whole talk on a page of its own and the chapters on the home page', async () => {
    await reader.page.goto(`${reader.url}map/`);
    const targets = await reader.page
      .locator('.talk-map a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(targets).toEqual(
      chapters.flatMap(({ slug, turns }) => turns.map(({ id }) => `${base}chapters/${slug}/#${id}`)),
    );
    await reader.page.goto(reader.url);
    expect(await reader.page.locator('.overview svg a').count()).toBe(chapters.length);
    await reader.page.getByRole('link', { name: '第6章：RAG是一时之需，还是长久之计' }).click();
    await reader.page.waitForURL('**/chapters/06-rag/');
  });
});

describe('the reader’s place on the map', () => {
  const reader = useReader();
  const current = () => reader.page.locator('.chapter-map [aria-current]');
  const line = () =>
    reader.page.evaluate(() => Number(/^M(\d+)/.exec(document.querySelector('.here')?.getAttribute('d') ?? '')?.[1]));

  test('is not there, and costs nothing, before the reader scrolls', async () => {
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(request.url()));
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('/_astro/'))).toEqual([]);
    expect(await current().count()).toBe(0);
  });

  test('moves along it, within a turn and from turn to turn', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.locator('#c02-t03').evaluate((turn) => turn.scrollIntoView());
    await expect.poll(() => current().getAttribute('href')).toBe('#c02-t03');
    const start = await line();
    await reader.page.mouse.wheel(0, 300);
    await expect.poll(line).toBeGreaterThan(start);
    expect(await current().getAttribute('href')).toBe('#c02-t03');
    await reader.page.locator('#c02-t17').evaluate((turn) => turn.scrollIntoView());
    await expect.poll(() => current().getAttribute('href')).toBe('#c02-t17');
  });

  test('is marked in the list of turns, which opens at it and moves nothing on the page', async () => {
    await reader.page.setViewportSize({ width: 390, height: 500 });
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.locator('#c02-t12').evaluate((turn) => turn.scrollIntoView());
    const link = reader.page.locator('#contents [aria-current=location]');
    await expect.poll(() => link.getAttribute('href')).toBe('#c02-t12');
    const before = await reader.page.evaluate(() => scrollY);
    await reader.page.locator('.bar .contents-tool').click();
    const offset = () =>
      link.evaluate((one) => {
        const [own, sheet] = [one, one.closest('nav')!].map((element) => element.getBoundingClientRect());
        return Math.abs(own!.top + own!.bottom - sheet!.top - sheet!.bottom) / 2;
      });
    await expect.poll(offset).toBeLessThan(30);
    expect(await reader.page.evaluate(() => scrollY)).toBe(before);
    await reader.page.keyboard.press('Escape');

    await reader.page.setViewportSize({ width: 1400, height: 400 });
    await reader.page.locator('#c02-t16').evaluate((turn) => turn.scrollIntoView());
    await expect.poll(() => link.getAttribute('href')).toBe('#c02-t16');
    const isInView = () =>
      link.evaluate((one) => {
        const list = one.closest('ol')!.getBoundingClientRect();
        const { top, bottom } = one.getBoundingClientRect();
        return top >= list.top && bottom <= list.bottom;
      });
    await expect.poll(isInView).toBe(true);
  });

  test('stays in sight, and what is gone to stops below it, at every width and size of text', async () => {
    for (const width of [320, 850, 1280]) {
      await reader.page.setViewportSize({ width, height: 700 });
      await reader.page.goto(`${reader.url}about/`);
      await reader.page.goto(`${reader.url}${CHAPTER}#c02-t12`);
      const map = (await reader.page.locator('.chapter-map').boundingBox())!;
      const bar = (await reader.page.locator('header.bar').boundingBox())!;
      expect(map.y, `${width}`).toBeGreaterThanOrEqual(bar.y + bar.height - 1);
      const turn = (await reader.page.locator('#c02-t12').boundingBox())!;
      expect(turn.y, `${width}`).toBeGreaterThanOrEqual(map.y + map.height);
    }
  });
});
