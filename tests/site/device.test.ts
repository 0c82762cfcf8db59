import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { launchRefusingBrowser, NO_REFUSING } from '../support/browser.ts';
import { movePointer, useReader } from '../support/readers.ts';
import { serve } from '../support/site.ts';

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('what a device remembers, %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  /** Opens a page as somebody who is there: the pointer moves. */
  const open = async (path: string) => {
    await reader.page.goto(reader.url + path);
    await movePointer(reader.page);
  };
  const stored = (key: string) => reader.page.evaluate((name) => localStorage.getItem(name), key);
  const store = (key: string, value: string) =>
    reader.page.evaluate(([name, text]) => localStorage.setItem(name!, text!), [key, value]);
  /** The page has done what it does when it is idle. */
  const idle = () =>
    expect.poll(() => reader.page.evaluate(() => document.documentElement.dataset['offline'] !== undefined)).toBe(true);

  test('the turn where the reader stopped is remembered, shown by chapter, and offered, and nothing jumps', async () => {
    await open('');
    await idle();
    expect(await reader.page.locator('[data-continue]:visible').count()).toBe(0);
    await open('chapters/06-rag/');
    await idle();
    await reader.page.locator('#c06-t07').evaluate((turn) => turn.scrollIntoView());
    await expect.poll(() => stored('reading')).toContain('"last":"c06-t07"');

    await open('');
    await idle();
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    const chapter = reader.page.locator('.chapter-list li').nth(5);
    expect(await chapter.getByRole('img', { name: '读到第7次发言，共9次' }).textContent()).toBe('7/9');
    await reader.page.locator('.home [data-continue]').click();
    await reader.page.waitForURL(`${reader.url}chapters/06-rag/#c06-t07`);

    // In the other language it is the same place.
    await open('en/about/');
    await idle();
    const offer = reader.page.getByRole('link', { name: 'Continue reading' });
    expect(await offer.getAttribute('href')).toBe(`${reader.url}en/chapters/06-rag/#c06-t07`);
    // Going back in the chapter does not take its progress back.
    await open('en/chapters/06-rag/#c06-t02');
    await idle();
    await reader.page.mouse.wheel(0, 20);
    await expect.poll(() => stored('reading')).toContain('"last":"c06-t02"');
    expect(JSON.parse((await stored('reading'))!)).toEqual({ last: 'c06-t02', reached: { c06: 7 } });
  });

  test('the shortcuts of an installed copy open the place, the glossary and the search', async () => {
    await open('about/');
    await store('reading', '{"last":"c02-t10","reached":{"c02":10}}');
    const manifest = JSON.parse(await readFile(`${outDir}/manifest.webmanifest`, 'utf8')) as {
      shortcuts: { url: string }[];
    };
    const [resume, glossary, search] = manifest.shortcuts.map(({ url }) => new URL(url, reader.url).href);
    await reader.page.goto(resume!);
    await reader.page.waitForURL(`${reader.url}chapters/02-scaling-law/#c02-t10`);
    await reader.page.goto(search!);
    await expect.poll(() => reader.page.locator('dialog.search').isVisible()).toBe(true);
    expect((await reader.page.goto(glossary!))?.status()).toBe(200);
  });

  test('a turn is bookmarked from the keyboard, listed in either language, and removed', async () => {
    await open('chapters/06-rag/');
    await idle();
    const button = reader.page.locator('#c06-t07').getByRole('button', { name: '给这次发言加书签' });
    await reader.page.locator('#c06-t07 .peek').focus();
    await reader.page.keyboard.press('Tab');
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
    expect(await stored('bookmarks')).toBe('["c06-t07"]');
    await reader.page.reload();
    await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');

    await open('en/device/');
    const item = reader.page.locator('.bookmarks li');
    await expect.poll(() => item.count()).toBe(1);
    expect(await item.locator('b').textContent()).toBe('Li Jianzhong');
    expect(await item.locator('a').getAttribute('href')).toBe(`${reader.url}en/chapters/06-rag/#c06-t07`);
    await item.getByRole('button').click();
    await expect
      .poll(() => reader.page.locator('.bookmarks [role=status]').textContent())
      .toContain('No bookmarks yet');
    expect(await stored('bookmarks')).toBe('[]');
  });

  test('bookmarks are removed one after the other from the keyboard, which never leaves the list', async () => {
    await open('about/');
    await store('bookmarks', '["c01-t03","c06-t07","c09-t02"]');
    await open('device/');
    const items = reader.page.locator('.bookmarks li');
    await expect.poll(() => items.count()).toBe(3);
    const isFocused = (selector: string) =>
      reader.page.locator(selector).evaluate((element) => element === document.activeElement);
    await items.nth(1).getByRole('button').focus();
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => items.count()).toBe(2);
    expect(await isFocused('.bookmarks li:nth-child(2) button')).toBe(true);
    await reader.page.keyboard.press('Enter');
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => items.count()).toBe(0);
    expect(await isFocused('.bookmarks [role=status]')).toBe(true);
    expect(await stored('bookmarks')).toBe('[]');
    expect(await reader.page.locator('[data-export]').first().isVisible()).toBe(false);
  });

  test('what there is none of is not offered as a file', async () => {
    await open('device/');
    await reader.page.getByText('还没有书签').waitFor();
    expect(await reader.page.locator('[data-export]').first().isVisible()).toBe(false);
  });

  test('bookmarks are exported as JSON and as Markdown, with text, address, and that it is a retelling', async () => {
    await open('about/');
    await store('bookmarks', '["c01-t03","c06-t07","c99-t01"]');
    await open('device/');
    await expect.poll(() => reader.page.locator('.bookmarks li').count()).toBe(3);
    expect(await reader.page.locator('.bookmarks li').nth(2).textContent()).toContain('已经没有这次发言');
    const saved = async (name: string) => {
      const [download] = await Promise.all([
        reader.page.waitForEvent('download'),
        reader.page.getByRole('button', { name }).click(),
      ]);
      return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const json = await saved('导出JSON');
    expect(json.file).toBe('书签.json');
    const { notice, bookmarks } = JSON.parse(json.text);
    expect(notice).toContain('不是任何人的原话');
    expect(bookmarks.map(({ turn, speaker }: { turn: string; speaker: string }) => [turn, speaker])).toEqual([
      ['c01-t03', '李建忠'],
      ['c06-t07', '李建忠'],
    ]);
    expect(bookmarks[1].paragraphs[0]).toMatch(/^RAG我也想分狭义和广义来谈。/);
    const markdown = await saved('导出Markdown');
    expect(markdown.text).toContain('不是任何人的原话');
    expect(markdown.text).toContain(`<${reader.url}chapters/06-rag/#c06-t07>`);
  });

  test('without scripts the page about the device offers nothing, and says why', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${reader.url}en/device/`);
    expect(await page.locator('.device .notice').innerText()).toContain('scripts');
    expect(await page.locator('.device section:visible').count()).toBe(0);
    await context.close();
  });

  test('all of it is cleared in one place', async () => {
    await open('about/');
    await store('bookmarks', '["c01-t03"]');
    await store('reading', '{"last":"c02-t10","reached":{"c02":10}}');
    await store('theme', 'dark');
    await open('device/');
    await expect.poll(() => reader.page.locator('.bookmarks li').count()).toBe(1);
    await reader.page.getByRole('button', { name: '全部清除' }).click();
    await reader.page.getByRole('button', { name: '清除', exact: true }).click();
    await expect.poll(() => reader.page.locator('.bookmarks li').count()).toBe(0);
    // That nothing is to be kept is all that is left.
    await expect.poll(() => reader.page.evaluate(() => ({ ...localStorage }))).toEqual({ offline: 'off' });
    expect(await reader.page.locator('.progress').count()).toBe(0);
    expect(await reader.page.locator('[data-continue]:visible').count()).toBe(0);
  });

  test.each(['{', 'null', '[[]]', '{"last":{"a":1},"reached":7}', '"c01-t03"'])(
    'damaged memory breaks nothing and is written anew: %s',
    async (damaged) => {
      await open('about/');
      await store('bookmarks', damaged);
      await store('reading', damaged);
      await open('chapters/06-rag/');
      await idle();
      await reader.page.locator('#c06-t02').hover();
      await reader.page.locator('#c06-t02 .bookmark').click();
      await expect.poll(() => stored('bookmarks')).toContain('c06-t02');
      await open('device/');
      await expect.poll(() => reader.page.locator('.bookmarks li').count()).toBeGreaterThan(0);
    },
  );

  test('a browser finds nothing that keeps the site from being installed', async () => {
    for (const [path, lang] of [
      ['', 'zh-CN'],
      ['en/chapters/06-rag/', 'en'],
    ] as const) {
      await open(path);
      const devtools = await reader.context.newCDPSession(reader.page);
      const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
      // Playwright's contexts are private windows, in which nothing can be installed.
      expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
      const { data, errors } = await devtools.send('Page.getAppManifest');
      expect(errors).toEqual([]);
      const manifest = JSON.parse(data!);
      expect(manifest.lang).toBe(lang);
      expect(manifest.shortcuts).toHaveLength(3);
      for (const { src, sizes } of manifest.icons as { src: string; sizes: string }[]) {
        const size = await reader.page.evaluate(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }, src);
        if (sizes !== 'any') expect(size, src).toBe(sizes);
      }
    }
  });
});

test('where the browser lets a site keep nothing, a bookmark says so and the page goes on', async ({ skip }) => {
  const context = await launchRefusingBrowser();
  if (!context) return skip(NO_REFUSING);
  const site = await serve();
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${site.url}chapters/06-rag/`);
  await page.locator('#c06-t02').hover();
  await page.locator('#c06-t02 .bookmark').click();
  await expect.poll(() => page.locator('.announcement').textContent()).toContain('书签没有存下来');
  expect(await page.locator('#c06-t02 .bookmark').getAttribute('aria-pressed')).toBe('false');
  await page.goto(`${site.url}device/`);
  await expect.poll(() => page.locator('.bookmarks [role=status]').textContent()).toContain('还没有书签');
  expect(errors).toEqual([]);
  await context.close();
  await site.stop();
});
