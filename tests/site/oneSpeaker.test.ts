import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import { movePointer, slowDown, useReader } from '../support/readers.ts';

const { chapters } = readBook('.');
const CHAPTER = 'chapters/02-scaling-law/';

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('one speaker in %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);

  test('goes on where one page has no room for all that a speaker says', async () => {
    await reader.page.goto(`${reader.url}en/speakers/li-jianzhong/read/`);
    const own = chapters.flatMap(({ turns }) => turns).filter(({ speaker }) => speaker === 'li-jianzhong');
    const places = await reader.page.locator('.place').allTextContents();
    await reader.page.getByRole('link', { name: 'Part 2 of 2' }).click();
    await reader.page.waitForURL('**/en/speakers/li-jianzhong/read/2/');
    places.push(...(await reader.page.locator('.place').allTextContents()));
    expect(places.map((place) => place.trim())).toEqual(
      own
        .map(({ id }) => /^c0*(\d+)-t0*(\d+)$/.exec(id)!)
        .map(([, chapter, turn]) => `Chapter ${chapter}, turn ${turn}`),
    );
  });

  test('puts what a turn answers to there once, however often it is asked for before it comes', async () => {
    await reader.page.goto(`${reader.url}speakers/lin-yonghua/read/`);
    await movePointer(reader.page);
    const answers = reader.page.locator('.answers').first();
    await expect.poll(() => answers.getAttribute('aria-expanded')).toBe('false');
    await slowDown(reader.page, '**/chapters/**');
    await answers.dblclick();
    await reader.page.locator('.answered').waitFor({ state: 'attached' });
    await reader.page.waitForTimeout(700);
    expect(await reader.page.locator('.answered').count()).toBe(1);
    expect(await reader.page.locator('.answered').isVisible()).toBe(
      (await answers.getAttribute('aria-expanded')) === 'true',
    );
  });

  test('opens in place what a turn answers to, and folds it again', async () => {
    await reader.page.goto(`${reader.url}speakers/lin-yonghua/read/`);
    const said = reader.page.locator('.said').first();
    const answers = said.locator('.answers');
    await movePointer(reader.page);
    await answers.hover();
    await expect.poll(() => answers.getAttribute('aria-expanded')).toBe('false');
    await answers.click();
    await said.getByText('林老师').first().waitFor();
    await expect.poll(() => answers.getAttribute('aria-expanded')).toBe('true');
    await answers.click();
    await expect.poll(() => said.locator('.answered').isVisible()).toBe(false);
  });

  test('has all turns on a page, each with the turn before it one tap away, without scripts', async () => {
    const plain = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${reader.url}speakers/lin-yonghua/`);
    await page.getByRole('link', { name: '通读林咏华的全部发言' }).click();
    const own = chapters.flatMap(({ turns }) => turns).filter(({ speaker }) => speaker === 'lin-yonghua');
    const said = page.locator('.said');
    expect(await said.count()).toBe(own.length);
    const first = plainText(own[0]!.paragraphs[0]!.content['zh']!);
    expect(await said.first().locator(':scope > p').first().textContent()).toBe(first);
    expect(await said.first().getByRole('link', { name: '第1章第8次发言' }).getAttribute('href')).toBe(
      `${base}chapters/01-keywords-of-2024/#c01-t08`,
    );
    await said.first().locator('.answers').click();
    await page.waitForURL('**/chapters/01-keywords-of-2024/#c01-t07');
    expect(await page.locator('#c01-t07').textContent()).toContain('林老师');
    await plain.close();
  });

  test('can be read alone in a chapter, with the others folded to a line that opens them', async () => {
    await reader.page.goto(`${reader.url}${CHAPTER}#c02-t06`);
    await reader.page.locator('#c02-t06 .permalink').click();
    await reader.page.getByRole('button', { name: '本章只看黄东旭' }).click();
    expect(await reader.page.locator('.announcement').boundingBox()).toMatchObject({ width: 1, height: 1 });
    const paragraph = (turn: string) => reader.page.locator(`#${turn}-p1`);
    expect(await paragraph('c02-t06').isVisible()).toBe(true);
    expect(await paragraph('c02-t05').isVisible()).toBe(false);
    const line = reader.page.locator('#c02-t05 .reveal');
    expect(await line.textContent()).toMatch(/^非常赞同。/);
    expect(await line.evaluate((button) => button.getBoundingClientRect().height)).toBeGreaterThanOrEqual(44);
    await line.click();
    expect(await line.getAttribute('aria-expanded')).toBe('true');
    expect(await paragraph('c02-t05').isVisible()).toBe(true);
    await reader.page.getByRole('button', { name: '看全部' }).click();
    expect(await paragraph('c02-t03').isVisible()).toBe(true);
    expect(await reader.page.locator('.reveal').count()).toBe(0);
  });

  test('folds the others in the language that is shown', async () => {
    await reader.page.goto(`${reader.url}${CHAPTER}`);
    await reader.page.locator('#mode-other').check({ force: true });
    await reader.page.locator('#c02-t06 .permalink').click();
    await reader.page.getByRole('button', { name: '本章只看黄东旭' }).click();
    const line = reader.page.locator('#c02-t05 .reveal');
    await expect.poll(() => line.getAttribute('lang')).toBe('en');
    await reader.page.locator('#mode-own').check({ force: true });
    await expect.poll(() => line.textContent()).toMatch(/^非常赞同。/);
    await reader.page.locator('#mode-other').check({ force: true });
    await expect.poll(() => line.getAttribute('lang')).toBe('en');
    expect(await line.textContent()).toMatch(/^I very much agree/);
  });
});
