import { describe, expect, test } from 'vitest';
import { useReader } from '../support/readers.ts';

const reader = useReader();
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
];

describe('the home page', () => {
  test.each(['', 'en/'])('offers to begin within the first screen of /%s', async (path) => {
    for (const size of sizes) {
      await reader.page.setViewportSize(size);
      await reader.page.goto(reader.url + path);
      const button = await reader.page.locator('.home .start:visible').boundingBox();
      expect(button!.y + button!.height).toBeLessThanOrEqual(520);
      expect(await reader.page.locator('.home > header .seal').count()).toBe(4);
    }
  });

  test('lists the chapters once, and the rest is one tap away', async () => {
    await reader.page.goto(reader.url);
    const sidebar = reader.page.getByRole('navigation', { name: '全书章节' });
    expect(await sidebar.isVisible()).toBe(false);
    await reader.page.getByRole('button', { name: '章节' }).click();
    expect(await sidebar.isVisible()).toBe(true);
    await sidebar.getByRole('link', { name: '观点' }).click();
    await reader.page.waitForURL('**/positions/');
  });

  test('offers first to go on to who has begun', async () => {
    await reader.page.goto(`${reader.url}chapters/06-rag/#c06-t04`);
    await expect
      .poll(async () => {
        await reader.page.mouse.wheel(0, 30);
        return reader.page.evaluate(() => localStorage.getItem('reading') ?? '');
      })
      .toContain('c06-t0');
    await reader.page.goto(reader.url);
    const [goOn, anew] = [reader.page.locator('.home [data-continue]'), reader.page.locator('.home .start').nth(1)];
    const paper = (one: typeof goOn) => one.evaluate((link) => getComputedStyle(link).backgroundColor);
    const before = await anew.boundingBox();
    await goOn.waitFor();
    expect(await anew.boundingBox()).toEqual(before);
    expect((await goOn.boundingBox())!.x).toBeLessThan(before!.x);
    expect(await paper(goOn)).not.toBe(await paper(anew));
    expect(await paper(anew)).toBe('rgba(0, 0, 0, 0)');
  });
});

describe('a chapter', () => {
  test('begins to speak in the first screen', async () => {
    for (const [size, most] of [
      [sizes[0]!, 560],
      [sizes[1]!, 420],
    ] as const) {
      await reader.page.setViewportSize(size);
      await reader.page.goto(`${reader.url}chapters/06-rag/`);
      expect((await reader.page.locator('.turn h2').first().boundingBox())!.y).toBeLessThanOrEqual(most);
    }
  });

  test('has its key points folded, and printed', async () => {
    await reader.page.goto(`${reader.url}chapters/06-rag/`);
    const point = reader.page.locator('.points li').first();
    const height = () => point.evaluate((one) => one.getBoundingClientRect().height);
    expect(await point.evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }))).toBe(false);
    await reader.page.emulateMedia({ media: 'print' });
    expect(await point.evaluate((one) => one.checkVisibility())).toBe(true);
    expect(await height()).toBeGreaterThan(20);
    await reader.page.emulateMedia({ media: 'screen' });
    await reader.page.getByText('要点（4）').click();
    expect(await height()).toBeGreaterThan(20);
    await point.locator('a').click();
    expect(new URL(reader.page.url()).hash).toMatch(/^#c06-t/);
  });
});
