import { beforeEach, describe, expect, test } from 'vitest';
import { movePointer, useReader } from '../support/readers.ts';

const CHAPTER = 'chapters/06-rag/';
const RETOLD = { zh: '重述，不是原话', en: 'a retelling, not verbatim' };

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('the menu of a turn in %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  const menu = () => reader.page.getByRole('dialog', { name: /次发言$|, turn \d+$/ });
  const copied = () => reader.page.evaluate(() => navigator.clipboard.readText());
  const open = async (turn: string, path = CHAPTER) => {
    await reader.page.goto(reader.url + path);
    await reader.page.locator(`#${turn} .permalink`).click();
    await menu().waitFor();
  };
  const choose = async (name: string) => {
    await menu().getByRole('button', { name }).click();
    await expect.poll(() => reader.page.getByRole('status').first().textContent()).toMatch(/^(已复制|Copied)/);
  };
  beforeEach(() => reader.context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('copies the address of the turn', async () => {
    await open('c06-t07');
    await choose('复制链接');
    expect(await copied()).toBe(`${reader.url}${CHAPTER}#c06-t07`);
    expect(await menu().isVisible()).toBe(false);
  });

  test('copies the text in either language, whichever is shown, and says that it is a retelling', async () => {
    await open('c06-t04');
    await choose('复制中文');
    expect(await copied()).toBe(
      `模型是AI做出来的，钱是数据库在赚。\n\n——黄东旭（${RETOLD.zh}），《大模型四人谈》第6章，${reader.url}${CHAPTER}#c06-t04`,
    );
    await open('c06-t04');
    await choose('复制英文');
    expect(await copied()).toBe(
      `AI makes the models. The database makes the money.\n\n— Huang Dongxu (${RETOLD.en}), Four Voices on Large Models, chapter 6, ${reader.url}en/${CHAPTER}#c06-t04`,
    );
  });

  test('leaves the numbers of notes out of what it copies', async () => {
    await open('c07-t12', 'chapters/07-first-year-of-deployment/');
    await choose('复制中文');
    expect(await copied()).toContain('也就是2017年。');
  });

  test('copies a citation as text, BibTeX and CSL-JSON, each of which says that it is a retelling', async () => {
    await open('c06-t07', `en/${CHAPTER}`);
    await choose('Plain text');
    expect(await copied()).toMatch(
      /^Li Jianzhong \(a retelling, not verbatim\)\. Four Voices on Large Models, chapter 6/,
    );
    await open('c06-t07', `en/${CHAPTER}`);
    await choose('BibTeX');
    expect(await copied()).toMatch(
      /^@misc\{c06-t07-en,\n {2}title = \{\{Li Jianzhong, .*\(a retelling, not verbatim\)\}\},/,
    );
    await open('c06-t07');
    await choose('CSL-JSON');
    const [item] = JSON.parse(await copied()) as { genre: string; title: string; URL: string }[];
    expect(item).toMatchObject({ genre: RETOLD.zh, URL: `${reader.url}${CHAPTER}#c06-t07` });
    expect(item!.title).toBe(`李建忠，第6章第7次发言（${RETOLD.zh}）`);
  });

  test('is fetched when it is first used', async () => {
    const asked: string[] = [];
    reader.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await reader.page.goto(reader.url + CHAPTER);
    await movePointer(reader.page);
    // What a page loads once it has nothing else to do has come, and has done what it does at once.
    await expect.poll(() => asked.some((path) => path.includes('helpPage'))).toBe(true);
    await reader.page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    expect(asked.filter((path) => /turnMenu|\/help\//.test(path))).toEqual([]);
    await reader.page.locator('#c06-t03 .permalink').click();
    await menu().waitFor();
    expect(asked.filter((path) => path.includes('/help/'))).toHaveLength(1);
  });
});

describe('the menu of a turn', () => {
  const reader = useReader();
  const menu = () => reader.page.getByRole('dialog', { name: '李建忠，第7次发言' });
  const button = () => reader.page.locator('#c06-t07').getByRole('button', { name: '这次发言的链接、复制与引用' });
  /** Whoever is about to do something moves the pointer first. */
  const open = async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await movePointer(reader.page);
  };
  const focused = () => reader.page.evaluate(() => document.activeElement?.textContent?.trim());

  test('works by keyboard: opens by Enter and by space, walks by arrows, closes by Escape and gives the focus back', async () => {
    await open();
    for (const key of ['Enter', 'Space']) {
      await button().focus();
      await reader.page.keyboard.press(key);
      await expect.poll(focused).toBe('复制链接');
      await reader.page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('复制中文');
      await reader.page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('复制链接');
      await reader.page.keyboard.press('Escape');
      expect(await menu().isVisible()).toBe(false);
      expect(await button().evaluate((link) => link === document.activeElement)).toBe(true);
    }
  });

  test('offers the text to be taken by hand where the browser refuses to copy', async () => {
    await reader.page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    });
    await open();
    await button().click();
    await menu().getByRole('button', { name: '复制链接' }).click();
    expect(await menu().getByRole('textbox', { name: '要复制的文字' }).inputValue()).toBe(
      `${reader.url}${CHAPTER}#c06-t07`,
    );
  });

  test('shares where the device can, and offers it nowhere else', async () => {
    await reader.page.addInitScript(() => {
      Object.assign(navigator, {
        share: (data: object) => Promise.resolve(Object.assign(globalThis, { shared: data })),
      });
    });
    await open();
    await button().click();
    await menu().getByRole('button', { name: '分享……' }).click();
    expect(await reader.page.evaluate(() => (globalThis as { shared?: object }).shared)).toMatchObject({
      title: `李建忠，第6章第7次发言（${RETOLD.zh}）`,
      url: `${reader.url}${CHAPTER}#c06-t07`,
    });
    const other = await reader.context.newPage();
    await other.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'share');
    });
    await other.goto(reader.url + CHAPTER);
    await other.locator('#c06-t07 .permalink').click();
    await other.getByRole('button', { name: '复制链接' }).waitFor();
    expect(await other.getByRole('button', { name: '分享……' }).count()).toBe(0);
  });

  test('is a plain link to the turn without scripts, and where the menu cannot be loaded', async () => {
    const plain = await reader.browser.newContext({ javaScriptEnabled: false });
    const bare = await plain.newPage();
    await bare.goto(reader.url + CHAPTER);
    await bare.locator('#c06-t07 .permalink').click();
    expect(new URL(bare.url()).hash).toBe('#c06-t07');
    await plain.close();

    await reader.page.route('**/turnMenu*', (route) => route.abort());
    await open();
    await button().click();
    await expect.poll(() => new URL(reader.page.url()).hash).toBe('#c06-t07');
    // The browser complains of the request that this test has stopped.
    expect(reader.complaints.splice(0).every((complaint) => complaint.includes('ERR_FAILED'))).toBe(true);
  });

  test('says whose turn it is, and closes by a button', async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await reader.page.goto(`${reader.url}en/${CHAPTER}`);
    await reader.page.locator('#c06-t07 .permalink').click();
    const opened = reader.page.getByRole('dialog', { name: 'Li Jianzhong, turn 7' });
    expect(await opened.getByRole('heading').innerText()).toBe('Li Jianzhong, turn 7');
    await opened.getByRole('button', { name: 'Close' }).click();
    expect(await opened.isVisible()).toBe(false);
  });

  test('has targets of 44 px, on a phone too', async () => {
    await reader.page.setViewportSize({ width: 320, height: 700 });
    await open();
    await button().click();
    await menu().waitFor();
    const heights = await menu()
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});
