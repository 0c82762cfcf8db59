import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { plainText } from '../../src/book/plainText.ts';
import { useReader } from '../support/readers.ts';

const book = readBook('.');
const notes = book.chapters.flatMap((chapter) => chapter.notes);
const CHAPTER = 'chapters/11-open-and-closed/';
const { id: ID, paragraph: PARAGRAPH } = notes.find(({ label }) => label === 'mof')!;
const REFERENCE = `#${PARAGRAPH} [popovertarget=${ID}]`;

describe('editor’s notes', () => {
  const reader = useReader();
  const note = () => reader.page.locator(`#${ID}`);
  const reference = () => reader.page.locator(REFERENCE);

  test('are at least twelve, each in both languages with its source', () => {
    expect(notes.length).toBeGreaterThanOrEqual(12);
    for (const { id, content } of notes) {
      expect(plainText(content['zh']!), id).toMatch(/来源：|arXiv|《/);
      expect(plainText(content['en']!), id).toMatch(/Sources?: |arXiv|Tractatus/);
    }
  });

  test('stand beside the paragraph where there is room, and the reference points them out', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    const [text, beside] = [await reader.page.locator(`#${PARAGRAPH}`).boundingBox(), await note().boundingBox()];
    expect(beside!.x + beside!.width).toBeLessThanOrEqual(text!.x);
    expect(Math.abs(beside!.y - text!.y)).toBeLessThan(80);
    await reference().click();
    await expect.poll(() => note().evaluate((one) => one === document.activeElement)).toBe(true);
    expect(await note().evaluate((one) => one.matches(':popover-open'))).toBe(false);
  });

  test('beside the paragraph lead back to their reference by Escape', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await reference().focus();
    await reader.page.keyboard.press('Enter');
    await expect.poll(() => note().evaluate((one) => one === document.activeElement)).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await reference().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('never lie over what is spoken next to them', async () => {
    for (const { slug } of book.chapters.filter((chapter) => chapter.notes.length > 0)) {
      for (const prefix of ['', 'en/']) {
        await reader.page.goto(`${reader.url}${prefix}chapters/${slug}/`);
        const overlaps = await reader.page.evaluate(() => {
          const boxes = [...document.querySelectorAll('.note, .by h2')].map((one) => one.getBoundingClientRect());
          return boxes.filter((a, i) => boxes.some((b, j) => j > i && a.top < b.bottom && b.top < a.bottom)).length;
        });
        expect(overlaps, prefix + slug).toBe(0);
      }
    }
  });

  test('open from their reference elsewhere, by keyboard, and Escape leads back', async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(`${reader.url}en/${CHAPTER}`);
    expect(await note().isVisible()).toBe(false);
    await reference().focus();
    await reader.page.keyboard.press('Enter');
    expect(await note().isVisible()).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await note().isVisible()).toBe(false);
    expect(await reference().evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('open without scripts too', async () => {
    const context = await reader.browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 390, height: 844 },
    });
    const page = await context.newPage();
    await page.goto(reader.url + CHAPTER);
    await page.locator(REFERENCE).click();
    expect(await page.locator(`#${ID}`).isVisible()).toBe(true);
    await context.close();
  });

  test('are shown by their address', async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(`${reader.url}${CHAPTER}#${ID}`);
    await note().waitFor();
    expect(await reader.page.locator('#c11-t06').evaluate((turn) => turn.getBoundingClientRect().top)).toBeLessThan(
      200,
    );
  });

  test('are printed under their paragraph', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.emulateMedia({ media: 'print' });
    const [text, printed] = [await reader.page.locator(`#${PARAGRAPH}`).boundingBox(), await note().boundingBox()];
    expect(printed!.y).toBeGreaterThanOrEqual(text!.y + text!.height);
    expect(printed!.height).toBeGreaterThan(20);
  });

  test('are listed on a page of their own, each with the way to its paragraph', async () => {
    for (const [prefix, key] of [
      ['', 'zh'],
      ['en/', 'en'],
    ] as const) {
      await reader.page.goto(`${reader.url}${prefix}notes/`);
      const items = reader.page.locator('.note-list li');
      expect(await items.count()).toBe(notes.length);
      const words = await items.allInnerTexts();
      for (const [i, { content }] of notes.entries()) expect(words[i]).toContain(plainText(content[key]!).slice(0, 20));
      const hashes = await items
        .locator('a')
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash));
      expect(hashes).toEqual(notes.map(({ paragraph }) => `#${paragraph}`));
    }
  });
});
