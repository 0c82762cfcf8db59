import { readdir, readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { brotli } from '../bench/brotli.ts';
import { goldOf } from '../support/gold.ts';
import { movePointer, slowDown, useReader } from '../support/readers.ts';

const book = readBook('.');
const gold = goldOf(book, 1);

const done = (page: Page) => page.locator('.search-panel ol[data-state=done]').waitFor({ timeout: 15_000 });
const hits = (page: Page) =>
  page
    .locator('[data-hit]')
    .evaluateAll((links) =>
      links.map((link) => new URL((link as HTMLAnchorElement).href).pathname + (link as HTMLAnchorElement).hash),
    );
const turns = async (page: Page) => (await hits(page)).flatMap((address) => /#(c\d\d-t\d\d)$/.exec(address)?.[1] ?? []);
const excerpts = (page: Page) => page.locator('[data-hit] > span').allTextContents();

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await done(page);
}

interface Fetched {
  file: string;
  /** As brotli makes it at its best or, where that is no smaller, as it is. */
  bytes: number;
  /** When it had come, in milliseconds since 1970. */
  at: number;
}

/** Notes what a page and its worker fetch from now on. */
function watchFetches(page: Page) {
  const pending: Promise<Fetched>[] = [];
  page.context().on('requestfinished', (request) => {
    const { startTime, responseEnd } = request.timing();
    const fetched = request.response().then(async (response) => {
      const body = await response!.body();
      return { file: new URL(request.url()).pathname, bytes: brotli(body), at: startTime + responseEnd };
    });
    // What comes when the test has ended is nobody's any more; whoever asks for it before is told.
    fetched.catch(() => undefined);
    pending.push(fetched);
  });
  return () => Promise.all(pending);
}

/** The styles of the search come as a script. */
const isStyle = (file: string) => /\/_astro\/search-styles\.[^.]+\.js$/.test(file);
const isOfSearch = (file: string) =>
  isStyle(file) || /\/_astro\/(dialog|panel|worker|meant)[.-]|\/pagefind\/|\/search\/$/.test(file);

const total = (files: readonly Fetched[]) => files.reduce((sum, { bytes }) => sum + bytes, 0);
const listed = (files: readonly Fetched[]) => files.map(({ file, bytes }) => `${file} ${bytes}`).join('\n');

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub'],
])('the search page of %s, built for %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  const root = base === '/' ? '/' : `${base}/`;

  test.each([
    ['', '具身'],
    ['', '幻觉'],
    ['', '型落'],
    ['en/', '鹦鹉学舌'],
  ])('at /%ssearch/ lists every turn that contains “%s”, under its own address', async (prefix, query) => {
    await open(reader.page, `${reader.url}${prefix}search/?q=${query}`);
    const found = await turns(reader.page);
    const wanted = gold.turnsWith(query);
    expect([...new Set(found)].sort()).toEqual(expect.arrayContaining(wanted));
    expect(new Set(found).size).toBe(found.length);
    for (const address of await hits(reader.page)) expect(address.startsWith(root + prefix)).toBe(true);
    const links = await reader.page.locator('[data-tier=run] mark').allTextContents();
    for (const mark of links) expect(mark).toBe(query);
  });

  test('finds English by its words, and puts the glossary’s entry first', async () => {
    await open(reader.page, `${reader.url}en/search/?q=hallucination`);
    expect((await hits(reader.page))[0]).toBe(`${root}en/glossary/hallucination/`);
    // The talk says 幻觉 wherever its English says hallucination, and the two are one hit.
    expect(await turns(reader.page)).toEqual(gold.turnsWith('hallucination'));
    expect((await excerpts(reader.page)).every((words) => /hallucinat/i.test(words))).toBe(true);
  });

  test('follows a hit to its turn', async () => {
    await open(reader.page, `${reader.url}search/?q=鹦鹉学舌`);
    await reader.page.locator('[data-hit][href$="#c01-t03"]').click();
    await reader.page.waitForURL('**/chapters/01-keywords-of-2024/#c01-t03');
    expect(await reader.page.locator('#c01-t03').isVisible()).toBe(true);
  });

  test.each([
    ['search/?q=四纵三横', '#c04-t14'],
    ['en/search/?q=Four Verticals', '#c04-t14'],
  ])('points out what was found where a hit leads to, far down in its turn: %s', async (path, turn) => {
    await open(reader.page, reader.url + path);
    await reader.page.locator(`[data-hit][href$="${turn}"]`).click();
    await reader.page.waitForURL(`**${turn}`);
    const found = () =>
      reader.page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('found') ?? [])] as Range[];
        const { top, bottom } = range?.getBoundingClientRect() ?? { top: NaN, bottom: NaN };
        return { words: range?.toString(), isInSight: top > 0 && bottom < innerHeight };
      });
    await expect.poll(found).toEqual({ words: path.replace(/.*=/, ''), isInSight: true });
    // Gone to once more, by an address alone, it is a turn like any other.
    await reader.page.reload();
    await movePointer(reader.page);
    await reader.page.waitForTimeout(500);
    expect(await reader.page.evaluate(() => CSS.highlights.has('found'))).toBe(false);
  });
});

describe('search', () => {
  const reader = useReader();
  const field = () => reader.page.locator('.search-panel input');
  /** A page of a browser that keeps no copy of the site: its fetches are not the search's. It ends with the browser. */
  const pageWithoutWorker = async () => (await reader.browser.newContext({ serviceWorkers: 'block' })).newPage();
  const status = () => reader.page.locator('.search-status').textContent();

  test('keeps the hit that was chosen while more hits come', async () => {
    await slowDown(reader.page, '**/pagefind/**/texts/*');
    await reader.page.goto(`${reader.url}en/search/?q=agent`);
    const hit = reader.page.locator('[data-hit]');
    await expect.poll(() => hit.count()).toBeGreaterThan(2);
    await field().focus();
    for (let i = 0; i < 3; i++) await reader.page.keyboard.press('ArrowDown');
    const chosen = () => reader.page.locator('[data-hit][aria-selected=true]').getAttribute('href');
    const before = await chosen();
    await reader.page.locator('ol[data-state=done]').waitFor();
    expect(await chosen()).toBe(before);
    // Another query begins anew.
    await field().fill('moat');
    await expect.poll(() => reader.page.locator('[aria-selected=true]').count()).toBe(0);
  });

  test.each([
    ['黄东旭', '黄东旭', 'speakers/huang-dongxu/'],
    ['huangdongxu', '黄东旭', 'speakers/huang-dongxu/'],
    ['第6章', '6 RAG是一时之需，还是长久之计', 'chapters/06-rag/'],
  ])('shows the way to the page that a query names: %s', async (query, name, path) => {
    await open(reader.page, `${reader.url}search/?q=${query}`);
    const link = reader.page.locator('.search-aside').getByRole('link', { name, exact: true });
    expect(await link.getAttribute('href')).toBe(`/${path}`);
  });

  test.each([
    ['gpt4', 'gpt 4'],
    ['opensource', 'open source'],
    ['multi-modal', 'multimodal'],
  ])('finds what is written in one word and was typed in two, or the other way: %s', async (query, instead) => {
    await open(reader.page, `${reader.url}en/search/?q=${query}`);
    expect(await status()).toContain(`“${instead}”`);
    expect((await hits(reader.page)).length).toBeGreaterThan(2);
  });

  test('breaks a word that no line has room for', async () => {
    await reader.page.setViewportSize({ width: 390, height: 800 });
    await open(reader.page, `${reader.url}search/?q=${'x'.repeat(200)}`);
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('finds what is typed in traditional characters, at full width, in pinyin and with a slip, and says so', async () => {
    await open(reader.page, `${reader.url}search/?q=鸚鵡學舌`);
    expect(await turns(reader.page)).toContain('c01-t03');
    await field().fill('ＧＰＴ－４ｏ');
    await expect.poll(status).toBe('8条结果');
    await field().fill('jushen');
    await expect.poll(status).toMatch(/^“jushen”按拼音“具身”搜索： \d+条结果$/);
    await field().fill('halucination');
    await expect.poll(status).toMatch(/^没有找到“halucination”，下面是“hallucination”的结果： \d+条结果$/);
  });

  test('says how many hits there are as soon as it shows some', async () => {
    await reader.page.addInitScript(() => {
      new MutationObserver(() => {
        const isLoading = document.querySelector('.search-status')?.textContent.startsWith('Loading');
        if (isLoading && document.querySelector('[data-hit]')) document.documentElement.dataset['late'] = '';
      }).observe(document, { childList: true, subtree: true });
    });
    await open(reader.page, `${reader.url}en/search/?q=moat`);
    expect(await status()).toMatch(/^\d+ results$/);
    expect(await reader.page.locator('html').getAttribute('data-late')).toBeNull();
  });

  test('without scripts is not offered, and leads to what there is instead', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${reader.url}en/search/`);
    expect(await page.locator('main input').isVisible()).toBe(false);
    const links = await page
      .locator('.search-panel .notice a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    expect(links).toEqual(['/en/', '/en/glossary/']);
    await context.close();
  });

  test('narrows by speaker, chapter, kind and language, counts right, and keeps that in the address', async () => {
    const { page } = reader;
    await open(page, `${reader.url}search/?q=数据`);
    const speakers = page.locator('[data-facet=speaker]');
    const options = await speakers.locator('option').allTextContents();
    const count = Number(/林咏华（(\d+)）/.exec(options.join(' '))![1]);
    await speakers.selectOption('lin-yonghua');
    expect(await page.locator('[data-hit]').count()).toBe(count);
    expect(await status()).toBe(`${count}条结果`);
    await page.locator('[data-facet=chapter]').selectOption('c05');
    const both = await turns(page);
    const spoken = book.chapters[4]!.turns.filter(({ speaker }) => speaker === 'lin-yonghua').map(({ id }) => id);
    expect(both.sort()).toEqual(gold.turnsWith('数据').filter((id) => spoken.includes(id)));
    const address = page.url();
    expect(new URL(address).search).toBe('?q=%E6%95%B0%E6%8D%AE&speaker=lin-yonghua&chapter=c05');
    await open(page, address);
    expect((await turns(page)).sort()).toEqual(both);
    expect(await page.locator('a[data-locale=en]').getAttribute('href')).toContain('speaker=lin-yonghua');
    await open(page, `${reader.url}search/?q=GPT&kind=nothing&speaker=__proto__`);
    expect(await page.locator('[data-hit]').count()).toBeGreaterThan(5);
    await open(page, `${reader.url}search/?q=GPT&kind=note`);
    for (const hit of await hits(page)) expect(hit).toMatch(/#c\d\d-t\d\d-p\d+$/);
  });

  test('works by keyboard in a dialog on every page, and tells a screen reader what it does', async () => {
    const { page } = reader;
    await page.goto(`${reader.url}chapters/06-rag/`);
    await page.keyboard.press('/');
    await page.locator('dialog.search input').waitFor();
    await page.keyboard.type('向量数据库');
    await done(page);
    const input = page.getByRole('combobox', { name: '搜索' });
    expect(await input.getAttribute('aria-expanded')).toBe('true');
    expect(await page.getByRole('listbox').getByRole('option').count()).toBeGreaterThan(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await input.getAttribute('aria-activedescendant');
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(active).toBe('hit-1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowUp');
    expect(await input.getAttribute('aria-activedescendant')).toBe(`hit-${(await hits(page)).length - 1}`);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog.search').isVisible()).toBe(false);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('ArrowDown');
    const [first] = await hits(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${first}`);
  });

  test.each([0, 1500])(
    'goes to the first hit where Enter is pressed before there is one, and before the page has its script by %i ms',
    async (late) => {
      const { page } = reader;
      await page.route(/\/main\./, async (route) => {
        await page.waitForTimeout(late);
        await route.continue();
      });
      await page.goto(`${reader.url}en/about/`);
      await page.keyboard.press('Control+k');
      await page.keyboard.type('moat');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/en/glossary/moat/');
    },
  );

  test('does nothing while an input method composes', async () => {
    const { page } = reader;
    await open(page, `${reader.url}search/?q=数据`);
    const session = await page.context().newCDPSession(page);
    await field().selectText();
    await session.send('Input.imeSetComposition', { text: "suan'li", selectionStart: 7, selectionEnd: 7 });
    await page.keyboard.press('Enter');
    expect(await status()).toMatch(/条结果$/);
    expect(page.url()).not.toContain('suan');
    await session.send('Input.insertText', { text: '算力' });
    await expect.poll(async () => (await excerpts(page)).at(0)).toContain('算力');
    expect(new URL(page.url()).searchParams.get('q')).toBe('算力');
  });

  test('remembers the last queries on this device until they are cleared', async () => {
    const { page } = reader;
    await open(page, `${reader.url}search/?q=护城河`);
    await page.locator('[data-hit]').first().click();
    await page.waitForURL('**/glossary/**');
    await page.goto(`${reader.url}about/`);
    await page.keyboard.press('/');
    await page.getByRole('button', { name: '护城河' }).click();
    await done(page);
    await field().fill('');
    await page.getByRole('button', { name: '清除' }).click();
    expect(await page.locator('.search-aside button').count()).toBe(0);
  });

  test('helps where there is nothing', async () => {
    const { page } = reader;
    await open(page, `${reader.url}search/?q=具身火星`);
    expect(await status()).toBe('没有找到“具身火星”。');
    await page.locator('.search-aside button', { hasText: '具身' }).click();
    await expect.poll(() => page.locator('[data-hit]').count()).toBeGreaterThan(1);
    await field().fill('zzqqxx');
    await expect.poll(status).toBe('没有找到“zzqqxx”。');
    expect(await page.locator('.search-aside a').getAttribute('href')).toBe('/glossary/');
  });

  test.each([
    ['a part of the index does not load', '**/index/*.pf_index', 'abort'],
    ['a part of the index is cut short', '**/index/*.pf_index', 'cut'],
    ['the texts are not there', '**/texts/*.json', 'missing'],
    ['the program does not load', '**/wasm.en.pagefind', 'abort'],
    ['the worker does not load', '**/worker-*.js', 'abort'],
    ['the tables are cut short', '**/tables.json', 'cut'],
  ])('says so where %s, and finds after another try', async (_, files, how) => {
    const { page } = reader;
    await page.context().route(files, async (route) => {
      if (how === 'abort') return route.abort();
      if (how === 'missing') return route.fulfill({ status: 404, body: '' });
      const response = await route.fetch();
      const body = await response.body();
      return route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    });
    await page.goto(`${reader.url}search/?q=护城`);
    await page.locator('ol[data-state=failed]').waitFor();
    expect(await status()).toContain('搜索索引没有载入');
    expect(await status()).not.toContain('没有找到');
    await page.context().unroute(files);
    await page.getByRole('button', { name: '重试' }).click();
    await done(page);
    expect(await turns(page)).toEqual(expect.arrayContaining(gold.turnsWith('护城')));
    reader.complaints.length = 0;
  });

  test('says so where what pinyin needs does not load, and finds after another try', async () => {
    const { page } = reader;
    await page.context().route('**/meant-*.js', (route) => route.abort());
    await page.goto(`${reader.url}search/?q=jushen`);
    await page.locator('ol[data-state=failed]').waitFor();
    await page.context().unroute('**/meant-*.js');
    await page.getByRole('button', { name: '重试' }).click();
    await done(page);
    expect(await turns(page)).toEqual(expect.arrayContaining(gold.turnsWith('具身')));
    reader.complaints.length = 0;
  });

  test('goes to the search page where the dialog cannot be filled', async () => {
    await reader.page.goto(`${reader.url}about/`);
    await reader.page.route('**/dialog.*.js', (route) => route.abort());
    await reader.page.locator('a[data-search]').click();
    await reader.page.waitForURL('**/search/');
    reader.complaints.length = 0;
  });

  test('keeps to the content security policy that is published with the site', async () => {
    const policy = /Content-Security-Policy: (.+)/.exec(await readFile('dist/_headers', 'utf8'))![1]!;
    await reader.page.context().route(/\/search\/\?|worker-/, async (route) => {
      const response = await route.fetch();
      return route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
    });
    await open(reader.page, `${reader.url}search/?q=护城河`);
    expect(await reader.page.locator('[data-hit]').count()).toBeGreaterThan(1);
  });

  test('shows what the glossary says of a name before any index has come', async () => {
    const page = await pageWithoutWorker();
    let release!: () => void;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.context().route('**/*.pf_index', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${reader.url}search/?q=开源`);
    await expect.poll(() => excerpts(page)).toHaveLength(1);
    expect(await hits(page)).toEqual(['/glossary/open-source/']);
    const [before] = await excerpts(page);
    const { summary } = book.glossary.find(({ id }) => id === 'open-source')!;
    expect(before).toContain(`开源\n${summary['zh']}`);

    release();
    await done(page);
    expect((await excerpts(page)).length).toBeGreaterThan(20);
    expect((await excerpts(page))[0]).toBe(before);
  });

  test(
    'costs 190 KB until the first Chinese hit, cold, and nothing for the next query',
    { timeout: 60_000 },
    async () => {
      const page = await pageWithoutWorker();
      await page.goto(`${reader.url}chapters/06-rag/`);
      await page.waitForLoadState('networkidle');
      const cold = watchFetches(page);
      const shown = page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new MutationObserver(() => {
              if (document.querySelector('[data-hit]')) resolve(performance.timeOrigin + performance.now());
            }).observe(document.body, { childList: true, subtree: true });
          }),
      );
      await page.keyboard.press('Control+k');
      await page.locator('dialog.search input').waitFor();
      await page.keyboard.insertText('模型落地');
      const at = await shown;
      await done(page);
      const before = (await cold()).filter((fetched) => fetched.at <= at);
      expect(before.length).toBeGreaterThan(8);
      expect(total(before), listed(before)).toBeLessThanOrEqual(190_000);
      expect(listed(before)).not.toContain('/idle.');

      // All the rest comes by itself.
      const all = (await readdir('dist/pagefind', { recursive: true })).filter((name) => /\.(pf_\w+|json)$/.test(name));
      const parts = async () => (await cold()).filter(({ file }) => /\/pagefind\/.*\.(pf_\w+|json)$/.test(file));
      await expect.poll(async () => (await parts()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(all.length);
      const warm = watchFetches(page);
      await page.locator('.search-panel input').fill('多模态');
      await done(page);
      await page.locator('.search-panel input').fill('scaling law');
      await expect.poll(async () => (await excerpts(page)).at(0)?.toLowerCase()).toContain('scaling law');
      expect(listed(await warm())).toBe('');
    },
  );

  test('costs half a KB of script where nobody searches, and none of its files', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/client/search/trigger.ts'],
      bundle: true,
      write: false,
      minify: true,
      format: 'esm',
      // What other keys use as well is not the search's, and its dialog comes when it is asked for.
      external: ['../*', './dialog.ts'],
    });
    expect(brotli(outputFiles[0]!.contents)).toBeLessThanOrEqual(500);

    const page = await pageWithoutWorker();
    const fetched = watchFetches(page);
    await page.goto(`${reader.url}chapters/06-rag/`);
    await page.mouse.wheel(0, 500);
    await page.keyboard.press('j');
    await expect.poll(async () => listed(await fetched())).toContain('/main.');
    await page.waitForLoadState('networkidle');
    const files = await fetched();
    expect(listed(files.filter(({ file }) => isOfSearch(file)))).toBe('');
  });

  test('costs 16 KB of script and tables on intent, 8 KB of that script', async () => {
    const page = await pageWithoutWorker();
    // A browser that moves the pointer itself has it before anything is done here.
    const main = page.waitForResponse(/\/main\./);
    await page.goto(`${reader.url}about/`);
    await page.mouse.wheel(0, 500);
    await main;
    await page.waitForLoadState('networkidle');
    const fetched = watchFetches(page);
    const tablesCame = page.context().waitForEvent('requestfinished', {
      predicate: (request) => request.url().endsWith('tables.json'),
    });
    await page.keyboard.press('Control+k');
    await tablesCame;
    const files = await fetched();
    const script = files.filter(({ file }) => file.includes('/_astro/') && !isStyle(file));
    const tables = files.filter(({ file }) => file.endsWith('tables.json'));
    expect([script.length, tables.length], listed(files)).toEqual([3, 1]);
    expect(total(script), listed(script)).toBeLessThanOrEqual(8_000);
    expect(total([...script, ...tables]), listed([...script, ...tables])).toBeLessThanOrEqual(16_000);
  });
});
