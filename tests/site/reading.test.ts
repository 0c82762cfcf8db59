import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { useReader } from '../support/readers.ts';

const book = readBook('.');

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('reading %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);

  test('every chapter opens in both languages with all its turns and without a complaint', async () => {
    for (const prefix of ['', 'en/']) {
      for (const { slug, turns } of book.chapters) {
        const response = await reader.page.goto(`${reader.url}${prefix}chapters/${slug}/`);
        expect(response?.status()).toBe(200);
        expect(await reader.page.locator('.turn').count(), slug).toBe(turns.length);
      }
    }
  });

  test('an address of a turn brings that turn to the top, below the bar', async () => {
    await reader.page.goto(`${reader.url}chapters/02-scaling-law/#c02-t10`);
    const top = await reader.page.locator('#c02-t10').evaluate((turn) => turn.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(40);
    expect(top).toBeLessThan(140);
  });

  test('previous and next go from chapter to chapter', async () => {
    await reader.page.goto(`${reader.url}chapters/01-keywords-of-2024/`);
    expect(await reader.page.locator('[rel=prev]').count()).toBe(0);
    for (const { slug } of book.chapters.slice(1)) {
      await reader.page.locator('[rel=next]').click();
      await reader.page.waitForURL(`${reader.url}chapters/${slug}/`);
    }
    expect(await reader.page.locator('[rel=next]').count()).toBe(0);
  });

  test('the sidebar lists the chapters and marks the one that is open', async () => {
    await reader.page.goto(`${reader.url}chapters/06-rag/`);
    const sidebar = reader.page.getByRole('navigation', { name: '全书章节' });
    expect(await sidebar.locator('ol a').count()).toBe(13);
    expect(await sidebar.locator('[aria-current=page]').textContent()).toBe(book.chapters[5]!.title['zh']);
  });

  test('on a phone, chapters and contents come up from the bar and close again', async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(`${reader.url}chapters/06-rag/`);
    const contents = reader.page.getByRole('navigation', { name: '本章发言' });
    await expect.poll(() => contents.isVisible()).toBe(false);
    await reader.page.getByRole('button', { name: '本章', exact: true }).click();
    expect(await contents.isVisible()).toBe(true);
    await contents.getByRole('link').nth(6).click();
    await expect.poll(() => contents.isVisible()).toBe(false);
    expect(reader.page.url()).toContain('#c06-t07');
    await reader.page.getByRole('button', { name: '章节' }).click();
    expect(await reader.page.getByRole('navigation', { name: '全书章节' }).isVisible()).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await reader.page.getByRole('navigation', { name: '全书章节' }).isVisible()).toBe(false);
  });

  test('the page is never wider than the screen', async () => {
    for (const width of [320, 390, 768, 1280, 2560]) {
      await reader.page.setViewportSize({ width, height: 900 });
      for (const path of ['', 'chapters/02-scaling-law/', 'speakers/li-jianzhong/', 'en/', 'en/chapters/06-rag/']) {
        await reader.page.goto(reader.url + path);
        const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect(overflow, `${path} at ${width}`).toBeLessThanOrEqual(0);
      }
    }
  });

  test('the language switch leads to the same page in the other language, and back', async () => {
    await reader.page.goto(`${reader.url}chapters/06-rag/`);
    await reader.page.getByRole('link', { name: 'Read this page in English' }).click();
    await reader.page.waitForURL(`${reader.url}en/chapters/06-rag/`);
    await reader.page.getByRole('link', { name: '用简体中文阅读本页' }).click();
    await reader.page.waitForURL(`${reader.url}chapters/06-rag/`);
  });

  test('an address that does not exist answers 404 in both languages', async () => {
    const response = await reader.page.goto(`${reader.url}chapters/99-nothing/`);
    expect(response?.status()).toBe(404);
    expect(await reader.page.getByRole('heading', { name: '没有这一页' }).count()).toBe(1);
    expect(await reader.page.getByRole('heading', { name: 'No such page' }).count()).toBe(1);
    // The browser complains of the status that this test is about.
    expect(reader.complaints.splice(0)).toHaveLength(1);
  });

  test('without scripts the text, the lists and the links stand', async () => {
    const plain = await reader.browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(`${reader.url}chapters/06-rag/`);
    expect(await bare.locator('.turn').count()).toBe(9);
    expect(await bare.getByRole('navigation', { name: '全书章节' }).isVisible()).toBe(true);
    await bare.locator('[rel=next]').click();
    expect(bare.url()).toContain('/07-');
    await plain.close();
  });

  test('nothing is asked of another origin', async () => {
    const others: string[] = [];
    reader.page.on('request', (request) => {
      if (!request.url().startsWith(new URL(reader.url).origin)) others.push(request.url());
    });
    for (const path of ['', 'chapters/01-keywords-of-2024/', 'en/']) await reader.page.goto(reader.url + path);
    expect(others).toEqual([]);
  });
});
