import { describe, expect, test } from 'vitest';
import { slowDown, useReader } from '../support/readers.ts';

const CHAPTER = 'chapters/06-rag/';

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('the settings in %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  const open = (path = CHAPTER) => reader.page.goto(reader.url + path);
  const show = () => reader.page.getByRole('link', { name: '设置' }).click();
  const style = (selector: string, property: string) =>
    reader.page.locator(selector).evaluate((one, name) => getComputedStyle(one).getPropertyValue(name), property);

  test('change size, width and colours at once, and on the next page before it is drawn', async () => {
    await reader.page.emulateMedia({ colorScheme: 'light' });
    await open();
    const [size, width, paper] = [
      await style('#c06-t02-p1', 'font-size'),
      (await reader.page.locator('main').boundingBox())!.width,
      await style('html', 'background-color'),
    ];
    await show();
    await reader.page.getByRole('group', { name: '字号' }).getByLabel('更大').check();
    await reader.page.getByRole('group', { name: '行宽' }).getByLabel('窄').check();
    await reader.page.getByRole('group', { name: '配色' }).getByLabel('深色').check();
    const larger = await style('#c06-t02-p1', 'font-size');
    expect(parseFloat(larger)).toBeGreaterThan(parseFloat(size) * 1.2);
    expect(await style('html', 'background-color')).not.toBe(paper);

    await reader.page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const { size, width, theme } = document.documentElement.dataset;
        Object.assign(globalThis, { early: { size, width, theme } });
      });
    });
    await open('chapters/07-first-year-of-deployment/');
    expect(await reader.page.evaluate(() => (globalThis as { early?: object }).early)).toEqual({
      size: 'larger',
      width: 'narrow',
      theme: 'dark',
    });
    expect(await style('#c07-t01-p1', 'font-size')).toBe(larger);

    await show();
    await reader.page.getByRole('group', { name: '字号' }).getByLabel('标准').check();
    await reader.page.getByRole('group', { name: '行宽' }).getByLabel('标准').check();
    await reader.page.getByRole('group', { name: '配色' }).getByLabel('跟随设备').check();
    await open();
    expect(await style('#c06-t02-p1', 'font-size')).toBe(size);
    expect((await reader.page.locator('main').boundingBox())!.width).toBe(width);
    expect(await style('html', 'background-color')).toBe(paper);
    const kept = await reader.page.evaluate(() => Object.keys(localStorage));
    expect(kept.filter((key) => ['size', 'width', 'theme', 'mode'].includes(key))).toEqual([]);
  });

  test('change the language of the text here and elsewhere', async () => {
    await open();
    await show();
    await reader.page.locator('.sheet').getByLabel('中英对照').check();
    await reader.page.locator('#c06-t02-p1 + .other').waitFor();
    await open('en/chapters/07-first-year-of-deployment/');
    await reader.page.locator('#c07-t01-p1 + .other').waitFor();
  });

  test.each([1024, 1280, 1440])(
    'leave a chapter lines of a readable length at the largest size, at %i',
    async (width) => {
      await reader.page.setViewportSize({ width, height: 800 });
      await open();
      await reader.page.evaluate(() => localStorage.setItem('size', 'largest'));
      await open();
      const { width: line } = (await reader.page.locator('#c06-t02-p1').boundingBox())!;
      expect(line / parseFloat(await style('#c06-t02-p1', 'font-size'))).toBeGreaterThan(width < 1280 ? 15 : 20);
    },
  );

  test('come up once, however often they are asked for before they come', async () => {
    await open();
    await slowDown(reader.page, '**/settings/');
    await reader.page.getByRole('link', { name: '设置' }).dblclick();
    await reader.page.locator('.sheet').waitFor();
    await reader.page.waitForTimeout(700);
    expect(await reader.page.locator('.sheet').count()).toBe(1);
  });

  test('open as a sheet by keyboard, with the focus in it, and Escape leads back', async () => {
    await open();
    await reader.page.getByRole('link', { name: '设置' }).focus();
    await reader.page.keyboard.press('Enter');
    await expect
      .poll(() => reader.page.locator('.sheet').evaluate((sheet) => sheet.contains(document.activeElement)))
      .toBe(true);
    await reader.page.keyboard.press('ArrowRight');
    expect(await reader.page.evaluate(() => localStorage.getItem('size'))).toBe('large');
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.locator('.sheet').isVisible()).toBe(false);
    expect(await reader.page.evaluate(() => document.activeElement?.matches('[data-settings]'))).toBe(true);
  });

  test('open as a dialog with a heading, and close by a button that a finger hits', async () => {
    await open();
    await show();
    const sheet = reader.page.getByRole('dialog', { name: '设置' });
    await sheet.waitFor();
    expect(await sheet.getByRole('heading', { name: '设置' }).count()).toBe(1);
    const button = sheet.getByRole('button', { name: '关闭' });
    const box = await button.boundingBox();
    expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(44);
    await button.click();
    expect(await sheet.isVisible()).toBe(false);
  });

  test('are a page of their own as well', async () => {
    await open('en/settings/');
    await reader.page.getByRole('group', { name: 'Text size' }).getByLabel('Small').check();
    await open('en/about/');
    expect(await reader.page.locator('html').getAttribute('data-size')).toBe('small');
  });

  test('are not offered without scripts, and their page says why', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${reader.url}en/settings/`);
    expect(await page.locator('#settings').isVisible()).toBe(false);
    expect(await page.locator('main .notice').first().innerText()).toContain('scripts');
    await context.close();
  });

  test('leave nothing wider than the screen at their largest', async () => {
    for (const width of [320, 1280]) {
      await reader.page.setViewportSize({ width, height: 900 });
      await open('about/');
      await reader.page.evaluate(() => Object.assign(localStorage, { size: 'largest', width: 'wide', mode: 'both' }));
      for (const path of [CHAPTER, 'en/', 'en/glossary/', 'en/glossary/rag/', 'notes/', 'settings/']) {
        await open(path);
        const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });
});
