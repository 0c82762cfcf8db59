import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { useReader } from '../support/readers.ts';

const { positions, speakers } = readBook('.');
const seal = (speaker: string) => `s${speakers.findIndex(({ id }) => id === speaker) + 1}`;

describe('the page of positions', () => {
  const reader = useReader();

  test('shows every stance, with links to the turns that it rests on, without scripts too', async () => {
    const plain = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${reader.url}en/positions/`);
    for (const { id, answers } of positions) {
      for (const { speaker, text, turns } of answers.flatMap(({ stances }) => stances)) {
        const stance = page.locator(`#${id} .stance.${seal(speaker)}`);
        expect(await stance.isVisible(), `${id} ${speaker}`).toBe(true);
        expect(await stance.textContent()).toContain(text['en']);
        const links = await stance.locator('li a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
        expect(links.map((href) => href.replace(/^.*#/, ''))).toEqual(turns);
      }
    }
    await plain.close();
  });

  test('says in words what its drawings show', async () => {
    await reader.page.goto(`${reader.url}en/positions/`);
    const { page } = reader;
    expect(
      await page.getByRole('img', { name: 'In agreement: Lin Yonghua, Huang Dongxu, and Li Jianzhong' }).count(),
    ).toBe(1);
    expect(
      await page.getByRole('img', { name: 'They differ: Huang Dongxu and Li Jianzhong; Lin Yonghua' }).count(),
    ).toBe(1);
  });

  test('shows the other language under each of its own sentences, and comes back to where it was read', async () => {
    const { page } = reader;
    await page.goto(`${reader.url}en/positions/#rag`);
    await page.locator('#mode-both').check({ force: true });
    for (const { id, text, answers } of positions) {
      const question = page.locator(`#${id}`);
      await expect.poll(() => question.locator('h2.other').textContent()).toBe(text['zh']);
      const labels = answers.map(({ label }) => label['zh']);
      expect(await question.locator('h3.other').allTextContents()).toEqual(labels);
      for (const { speaker, text } of answers.flatMap(({ stances }) => stances)) {
        const other = page.locator(`#${id}-${speaker} > p.other`);
        expect(await other.textContent()).toBe(text['zh']);
        expect(await other.isVisible()).toBe(true);
        expect(await other.getAttribute('lang')).toBe('zh-CN');
      }
    }
    expect(await page.locator('#rag .who').allInnerTexts()).toEqual(['黄\nHuang Dongxu', '李\nLi Jianzhong']);
    const top = () => page.locator('#rag').evaluate((section) => Math.round(section.getBoundingClientRect().top));
    expect(await top()).toBeLessThan(200);
    await page.reload();
    await expect.poll(() => page.locator('#rag h2.other').isVisible()).toBe(true);
    await expect.poll(top).toBeLessThan(200);
    await page.locator('#mode-other').check({ force: true });
    await expect.poll(() => page.locator('#rag h2:not(.other)').isVisible()).toBe(false);
    expect(await page.locator('#rag .who').allInnerTexts()).toEqual(['黄\n黄东旭', '李\n李建忠']);
  });

  test('leads from what is repeated of a slip to the note that corrects it', async () => {
    const { page } = reader;
    await page.goto(`${reader.url}positions/`);
    await page.locator('#open-source-lin-yonghua .corrected').click();
    await page.waitForURL(/notes\/#c11-n\d+$/);
    expect(await page.locator(':target').textContent()).toContain('Qwen-Max-0919');
  });

  test('narrows to one guest by keyboard, without scripts', async () => {
    const plain = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await plain.newPage();
    await page.goto(`${reader.url}positions/`);
    await page.getByRole('radio', { name: '全部嘉宾' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('radio', { name: /林咏华/ }).isChecked()).toBe(true);
    const lin = positions.filter(({ answers }) =>
      answers.some(({ stances }) => stances.some(({ speaker }) => speaker === 'lin-yonghua')),
    );
    const shown = await page.locator('section.question:visible').evaluateAll((all) => all.map(({ id }) => id));
    expect(shown).toEqual(lin.map(({ id }) => id));
    expect(await page.locator('.stance:visible').count()).toBe(lin.length);
    expect(await page.locator(`.stance.${seal('huang-dongxu')}:visible`).count()).toBe(0);
    await plain.close();
  });

  test('keeps its targets large and the page within the screen on a phone', async () => {
    const viewport = { width: 320, height: 700 };
    const context = await reader.browser.newContext({ viewport, isMobile: true, hasTouch: true });
    const page = await context.newPage();
    for (const path of ['positions/', 'en/positions/']) {
      await page.goto(reader.url + path);
      const heights = await page
        .locator('.positions :is(label, a)')
        .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
      expect(Math.min(...heights), path).toBeGreaterThanOrEqual(44);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
    }
    await context.close();
  });

  test('keeps the references of answers that stand beside one another on one line, close together', async () => {
    await reader.page.setViewportSize({ width: 1280, height: 900 });
    await reader.page.goto(`${reader.url}positions/#scaling-law`);
    const tops = await reader.page
      .locator('#scaling-law .stance > p:not(.who)')
      .evaluateAll((all) => all.map((text) => Math.round(text.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    const [first, second] = await reader.page
      .locator('#scaling-law .stance ul a')
      .evaluateAll((all) => all.map((link) => link.getBoundingClientRect().left));
    expect(second! - first!).toBeLessThan(32);
  });
});
