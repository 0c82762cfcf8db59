import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { attribute, builtPages, textIn } from '../support/pages.ts';
import { movePointer, useReader } from '../support/readers.ts';

const book = readBook('.');
const CHAPTER = 'chapters/06-rag/';
/** In the second turn of chapter 6: RAG, the first term. */
const TERM = "#c06-t02 a[href$='/glossary/rag/']:not(.other *)";

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('the card of a term in %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  const card = () => reader.page.locator('.card');
  const open = async (path = CHAPTER) => {
    await reader.page.goto(reader.url + path);
    // Whoever is about to do something moves the pointer first.
    await movePointer(reader.page);
  };

  test('comes to a pointer that rests on it, with names, summary, uses and the way to the entry', async () => {
    await open();
    await reader.page.hover(TERM);
    await card().waitFor();
    expect(await card().locator('.card-name').innerText()).toContain('RAG');
    expect(await card().locator('#card-summary').innerText()).toBe(entry('rag').summary['zh']);
    expect(await card().innerText()).toContain(`用于${usesOf('rag', 'zh')}次发言`);
    await card().getByRole('link', { name: '词条' }).click();
    await reader.page.waitForURL(`${reader.url}glossary/rag/`);
  });

  test('has its buttons in one row', async () => {
    for (const [prefix, term] of [
      ['', 'scaling-law'],
      ['en/', 'last-mile'],
    ] as const) {
      const chapter = book.chapters.find(({ turns }) =>
        book.glossary.some(
          ({ id, mentions }) => id === term && mentions.some(({ turn }) => turns.some((one) => one.id === turn)),
        ),
      )!;
      await reader.page.goto(`${reader.url}${prefix}chapters/${chapter.slug}/`);
      await movePointer(reader.page);
      await reader.page.locator(`.turn a[href$='/glossary/${term}/']`).first().hover();
      const foot = reader.page.locator('.card-foot');
      await foot.waitFor();
      const row = foot.locator(':scope > :not([data-close])');
      const centres = await row.evaluateAll((all) =>
        all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => (top + bottom) / 2),
      );
      expect(Math.max(...centres) - Math.min(...centres), prefix).toBeLessThan(10);
    }
  });

  test('does not come to a pointer that passes over it', async () => {
    await open();
    await reader.page.hover(TERM);
    await reader.page.mouse.move(5, 400);
    await reader.page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(false);
  });

  test('stays while the pointer is in it, goes when it leaves, and stays for good when it is pinned', async () => {
    await open();
    await reader.page.hover(TERM);
    await card().waitFor();
    await card().locator('#card-summary').hover();
    await reader.page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(true);
    await reader.page.mouse.move(5, 700);
    await card().waitFor({ state: 'hidden' });
    await reader.page.hover(TERM);
    await card().waitFor();
    await card().getByRole('button', { name: '固定' }).click();
    await reader.page.mouse.move(5, 700);
    await reader.page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await card().isVisible()).toBe(false);
    // It does not come back to the term that the focus has gone back to.
    await reader.page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(false);
  });

  /** By the keyboard, from the last of the turn's tools, which comes when the page is idle. */
  const focusTerm = async () => {
    await reader.page.locator('#c06-t02 .bookmark').focus();
    await reader.page.keyboard.press('Tab');
    await card().waitFor();
  };

  test('comes to the focus, is entered by the space bar, and Escape leads back to the term', async () => {
    await open();
    await focusTerm();
    expect(await reader.page.locator(TERM).evaluate((term) => term === document.activeElement)).toBe(true);
    expect(await reader.page.locator(TERM).getAttribute('aria-describedby')).toBe('card-summary');
    await reader.page.keyboard.press(' ');
    await expect.poll(() => card().evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await reader.page.keyboard.press('Tab');
    expect(await card().evaluate((one) => one.contains(document.activeElement))).toBe(true);
    await reader.page.keyboard.press('Escape');
    expect(await card().isVisible()).toBe(false);
    // It does not come back to the term that the focus has gone back to.
    await reader.page.waitForTimeout(500);
    expect(await card().isVisible()).toBe(false);
    expect(await reader.page.locator(TERM).evaluate((term) => term === document.activeElement)).toBe(true);
    await reader.page.keyboard.press('Enter');
    await reader.page.waitForURL('**/glossary/rag/');
  });

  test('goes with the focus', async () => {
    await open();
    await focusTerm();
    await reader.page.locator('#c06-t03 .permalink').focus();
    await card().waitFor({ state: 'hidden' });
  });

  test('is a sheet from below under a finger, and a tap beside it closes it', async () => {
    const context = await reader.browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    await page.goto(reader.url + CHAPTER);
    await page.locator(TERM).tap();
    await page.locator('.card').waitFor();
    expect(page.url()).toBe(reader.url + CHAPTER);
    const box = (await page.locator('.card').boundingBox())!;
    expect([box.x, box.width, Math.round(box.y + box.height)]).toEqual([0, 390, 844]);
    for (const target of await page.locator('.card :is(a, button):visible').all()) {
      if (await target.evaluate((one) => one.closest('.card-foot') !== null)) {
        expect((await target.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      }
    }
    await page.touchscreen.tap(200, 100);
    await page.locator('.card').waitFor({ state: 'hidden' });
    await context.close();
  });

  test('speaks the language of its term, in both languages at once too', async () => {
    await open('about/');
    await reader.page.evaluate(() => localStorage.setItem('mode', 'both'));
    await open();
    await reader.page.hover("#c06-t02 .other[lang=en] a[href$='/en/glossary/rag/']");
    await card().waitFor();
    expect(await card().locator('#card-summary').innerText()).toBe(entry('rag').summary['en']);
    expect(await card().getAttribute('lang')).toBe('en');
  });

  test('is switched off for good in one step, says where to switch it on, and that is so', async () => {
    await open();
    await reader.page.hover(TERM);
    await card().waitFor();
    await card().getByRole('button', { name: '不再弹出' }).click();
    expect(await reader.page.locator('.announcement').innerText()).toContain('设置');
    await open('chapters/01-keywords-of-2024/');
    await reader.page.hover("#c01-t02 a[href*='/glossary/']");
    await reader.page.waitForTimeout(500);
    expect(await reader.page.locator('.card').count()).toBe(0);
    await reader.page.getByRole('link', { name: '设置' }).click();
    await reader.page.getByLabel('标出并弹出卡片').check();
    await open();
    await reader.page.hover(TERM);
    await card().waitFor();
  });

  test('is not missed without scripts: the term is a link', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(reader.url + CHAPTER);
    await page.locator(TERM).click();
    expect(page.url()).toBe(`${reader.url}glossary/rag/`);
    await context.close();
  });

  test('is not missed where it does not load: a tap follows the link', async () => {
    const context = await reader.browser.newContext({ hasTouch: true });
    const page = await context.newPage();
    await page.goto(reader.url + CHAPTER);
    await page.route('**/glossary/rag/', (route) => route.abort(), { times: 1 });
    await page.locator(TERM).tap();
    await page.waitForURL('**/glossary/rag/');
    await context.close();
  });
});

describe('the glossary’s index', () => {
  const reader = useReader();
  const shown = () => reader.page.locator('.glossary-list li:visible');

  test('lists every entry by kind, by pinyin and by letter', async () => {
    await reader.page.goto(`${reader.url}glossary/`);
    expect(await shown().count()).toBe(book.glossary.length);
    expect(await reader.page.locator('.glossary-list h2').first().innerText()).toBe('概念');
    await reader.page.getByLabel('拼音').check();
    const letter = (name: string) =>
      reader.page
        .locator('section', { has: reader.page.getByRole('link', { name, exact: true }) })
        .locator('h2')
        .innerText();
    await expect.poll(() => letter('具身智能')).toBe('J');
    expect(await letter('重排')).toBe('C');
    await reader.page.getByLabel('英文字母').check();
    expect(await letter('具身智能')).toBe('E');
    expect(await shown().count()).toBe(book.glossary.length);
    await reader.page.getByLabel('分类').check();
    expect(await letter('具身智能')).toBe('概念');
  });

  test.each([
    ['具身', 'embodied-ai'],
    ['embodied', 'embodied-ai'],
    ['jushen', 'embodied-ai'],
    ['jszn', 'embodied-ai'],
    ['检索增强', 'rag'],
    ['retrieval augmented', 'rag'],
    ['ＲＡＧ', 'rag'],
    ['chain-of-thought', 'chain-of-thought'],
  ])('finds by %s', async (query, id) => {
    for (const prefix of ['', 'en/']) {
      await reader.page.goto(`${reader.url}${prefix}glossary/`);
      await reader.page.locator('.glossary-tools [name=q]').fill(query);
      await expect.poll(() => shown().count()).toBeLessThan(8);
      const links = await shown()
        .locator('a')
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(links).toContain(`/${prefix}glossary/${id}/`);
      expect(await reader.page.locator('.glossary-tools output').innerText()).toContain(String(links.length));
    }
  });

  test('helps where a filter leaves nothing', async () => {
    await reader.page.goto(`${reader.url}en/glossary/?q=zzqqxx`);
    await expect
      .poll(() => reader.page.locator('.glossary-tools output').innerText())
      .toBe('No entry found. Try another word, or a shorter one.');
  });

  test('is opened filtered and ordered by an address', async () => {
    await reader.page.goto(`${reader.url}en/glossary/?q=MOF&by=letter`);
    const letter = () => reader.page.locator('.glossary-list section:visible h2').first().innerText();
    await expect.poll(letter).toBe('M');
    expect(await shown().count()).toBeGreaterThan(0);
  });

  test('is whole without scripts', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${reader.url}glossary/`);
    expect(await page.locator('.glossary-list li').count()).toBe(book.glossary.length);
    expect(await page.locator('.glossary-tools').isVisible()).toBe(false);
    await context.close();
  });
});

describe('the page of an entry', async () => {
  const pages = await builtPages('dist');
  const page = (path: string) => pages.find((candidate) => candidate.path === path)!;

  test.each([
    ['', 'zh'],
    ['/en', 'en'],
  ])('at %s quotes every turn that mentions it, with the term marked', (prefix, key) => {
    for (const { id, mentions } of book.glossary) {
      const { elements } = page(`${prefix}/glossary/${id}/`);
      const list = elements.filter((one) => attribute(one, 'class') === 'mentions');
      const links = list.flatMap((one) => one.childNodes).flatMap((li) => ('childNodes' in li ? li.childNodes : []));
      const hrefs = links.flatMap((one) => ('attrs' in one ? (attribute(one, 'href') ?? []) : []));
      const turns = mentions.filter(({ locale }) => locale === key).map(({ turn }) => turn);
      expect(
        hrefs.map((href) => href.split('#')[1]),
        id,
      ).toEqual(turns);
      const marks = elements.filter(({ tagName }) => tagName === 'mark').map(textIn);
      expect(marks.length, id).toBeGreaterThanOrEqual(turns.length);
    }
  });

  test('tells programs what it defines', () => {
    const data = page('/en/glossary/rag/').elements.find((one) => attribute(one, 'type') === 'application/ld+json')!;
    const json = JSON.parse(data.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    expect(json).toMatchObject({
      '@type': 'DefinedTerm',
      name: 'RAG',
      inLanguage: 'en',
      inDefinedTermSet: { '@type': 'DefinedTermSet', name: 'Glossary' },
    });
    expect(json.alternateName).toContain('检索增强生成');
    expect(json.url).toMatch(/\/en\/glossary\/rag\/$/);
  });

  test('is linked wherever the text uses the term first in a turn', async () => {
    for (const [prefix, key] of [
      ['', 'zh'],
      ['/en', 'en'],
    ]) {
      for (const chapter of book.chapters) {
        const html = await readFile(`dist${prefix}/chapters/${chapter.slug}/index.html`, 'utf8');
        const links = html.split(`href="${prefix}/glossary/`).length - 1;
        const mentions = book.glossary
          .flatMap((one) => one.mentions)
          .filter(({ turn, locale }) => locale === key && turn.startsWith(`${chapter.id}-`));
        const terms = new Set(
          book.glossary.filter((one) => one.mentions.some((mention) => mentions.includes(mention))).map(({ id }) => id),
        );
        // Once in each turn, once in the list at the end, and the link to the glossary itself.
        expect(links, chapter.slug).toBe(mentions.length + terms.size + 1);
      }
    }
  });
});

const entry = (id: string) => book.glossary.find((one) => one.id === id)!;
const usesOf = (id: string, key: string) => entry(id).mentions.filter(({ locale }) => locale === key).length;
