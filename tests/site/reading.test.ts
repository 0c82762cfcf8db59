import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { launchBrowser } from '../support/browser.ts';
import { serve, type Served } from '../support/site.ts';

const book = await readBook('.');

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('reading %s at %s', (outDir, base) => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let site: Served;
  let complaints: string[];

  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serve(outDir, base)]);
  });
  afterAll(async () => {
    await browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    page = await context.newPage();
    complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
  });
  afterEach(async () => {
    await context.close();
  });

  test('every chapter opens in both languages with all its turns and without a complaint', async () => {
    for (const prefix of ['', 'en/']) {
      for (const { slug, turns } of book.chapters) {
        const response = await page.goto(`${site.url}${prefix}chapters/${slug}/`);
        expect(response?.status()).toBe(200);
        expect(await page.locator('.turn').count(), slug).toBe(turns.length);
      }
    }
    expect(complaints).toEqual([]);
  });

  test('an address of a turn brings that turn to the top, below the bar', async () => {
    await page.goto(`${site.url}chapters/02-scaling-law/#c02-t10`);
    const top = await page.locator('#c02-t10').evaluate((turn) => turn.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(140);
  });

  test('a permalink copies the address of its turn', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${site.url}chapters/06-rag/`);
    await page.locator('#c06-t07 .permalink').click();
    await expect.poll(() => page.getByRole('status').first().textContent()).toBe('链接已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(`${site.url}chapters/06-rag/#c06-t07`);
  });

  test('previous and next go from chapter to chapter', async () => {
    await page.goto(`${site.url}chapters/01-keywords-of-2024/`);
    expect(await page.locator('[rel=prev]').count()).toBe(0);
    for (const { slug } of book.chapters.slice(1)) {
      await page.locator('[rel=next]').click();
      await page.waitForURL(`${site.url}chapters/${slug}/`);
    }
    expect(await page.locator('[rel=next]').count()).toBe(0);
  });

  test('the sidebar lists the chapters and marks the one that is open', async () => {
    await page.goto(`${site.url}chapters/06-rag/`);
    const sidebar = page.getByRole('navigation', { name: '全书章节' });
    expect(await sidebar.locator('ol a').count()).toBe(13);
    expect(await sidebar.locator('[aria-current=page]').textContent()).toBe(book.chapters[5]!.title['zh']);
  });

  test('on a phone, chapters and contents come up from the bar and close again', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}chapters/06-rag/`);
    const contents = page.getByRole('navigation', { name: '本章发言' });
    await expect.poll(() => contents.isVisible()).toBe(false);
    await page.getByRole('button', { name: '本章' }).click();
    expect(await contents.isVisible()).toBe(true);
    await contents.getByRole('link').nth(6).click();
    await expect.poll(() => contents.isVisible()).toBe(false);
    expect(page.url()).toContain('#c06-t07');
    await page.getByRole('button', { name: '章节' }).click();
    expect(await page.getByRole('navigation', { name: '全书章节' }).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('navigation', { name: '全书章节' }).isVisible()).toBe(false);
  });

  test('the page is never wider than the screen', async () => {
    for (const width of [320, 390, 768, 1280, 2560]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ['', 'chapters/02-scaling-law/', 'speakers/li-jianzhong/', 'en/', 'en/chapters/06-rag/']) {
        await page.goto(site.url + path);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('the language switch leads to the same page in the other language, and back', async () => {
    await page.goto(`${site.url}chapters/06-rag/`);
    await page.getByRole('link', { name: 'Read this page in English' }).click();
    await page.waitForURL(`${site.url}en/chapters/06-rag/`);
    await page.getByRole('link', { name: '阅读本页中文' }).click();
    await page.waitForURL(`${site.url}chapters/06-rag/`);
  });

  test('the theme that is chosen stays on the next page', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(`${site.url}chapters/06-rag/`);
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.getByRole('button', { name: '切换明暗配色' }).click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.locator('[rel=next]').click();
    await page.waitForURL('**/07-*/');
    expect(await paper()).toBe(dark);
  });

  test('an address that does not exist answers 404 in both languages', async () => {
    const response = await page.goto(`${site.url}chapters/99-nothing/`);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { name: '没有这一页' }).count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'No such page' }).count()).toBe(1);
  });

  test('search finds a turn and leads to it', async () => {
    await page.goto(`${site.url}about/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('鹦鹉学舌');
    const hits = page.locator('dialog.search ol[data-state=done] [data-hit]');
    await expect.poll(() => hits.count(), { timeout: 10_000 }).toBeGreaterThan(0);
    const targets = await hits.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(targets).toContain(`${site.url}chapters/01-keywords-of-2024/#c01-t03`);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.search').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  test('search says so where there is nothing, and offers to try again where the index does not load', async () => {
    await page.goto(`${site.url}about/`);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.keyboard.type('鹦鹉');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('没有载入');
    await page.unroute('**/pagefind/**');
    await page.getByRole('button', { name: '重试' }).click();
    await expect.poll(() => page.locator('dialog.search [data-hit]').count()).toBeGreaterThan(0);
    await page.locator('dialog.search input').fill('zzqqxx');
    await expect.poll(() => page.locator('.search-status').textContent()).toContain('没有找到“zzqqxx”');
  });

  test('without scripts the text, the lists and the links stand', async () => {
    const plain = await browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${site.url}chapters/06-rag/`);
    expect(await bare.locator('.turn').count()).toBe(9);
    expect(await bare.getByRole('navigation', { name: '全书章节' }).isVisible()).toBe(true);
    await bare.locator('[rel=next]').click();
    expect(bare.url()).toContain('/07-');
    await plain.close();
  });

  test('nothing is asked of another origin', async () => {
    const others: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(site.url).origin)) others.push(request.url());
    });
    for (const path of ['', 'chapters/01-keywords-of-2024/', 'en/']) await page.goto(site.url + path);
    expect(others).toEqual([]);
  });
});
