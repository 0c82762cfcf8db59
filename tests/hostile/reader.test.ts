import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { match } from '../../src/search/match.ts';
import { plan } from '../../src/search/plan.ts';
import { indexed, tokens } from '../../src/search/tokens.ts';
import { build, edit, fixtureProject } from '../support/fixtureSite.ts';
import { builtPages } from '../support/pages.ts';
import { useReader } from '../support/readers.ts';

const HOSTILE = [
  '',
  ' ',
  'null',
  'undefined',
  '[object Object]',
  '__proto__',
  '{"a":',
  '{"__proto__":{"ran":true}}',
  '-1',
  '1e999',
  '<img src=x onerror=ran=1>',
  '"><script>ran=1</script>',
  "');ran=1;//",
  'own" data-ran="1',
  '\u202e\u0000\u200b',
  '\ud800',
  '%E0%A4%A',
  '../../etc/passwd',
  'x'.repeat(100_000),
];
const CHAPTER = 'chapters/06-rag/';

describe('a reader’s device', () => {
  const reader = useReader();
  const ran = () =>
    reader.page.evaluate(() => 'ran' in globalThis || document.querySelector('[data-ran], img') !== null);

  const chooseDark = async () => {
    await reader.page.locator('[data-settings]').click();
    await reader.page.locator('.sheet').waitFor();
    for (const name of ['theme', 'size', 'width', 'mode', 'cards']) {
      expect(await reader.page.locator(`.sheet [name=${name}]:checked`).count(), name).toBe(1);
    }
    await reader.page.locator('.sheet [name=theme][value=dark]').check({ force: true });
    await reader.page.keyboard.press('Escape');
  };

  test('may remember nonsense: pages are as for somebody new', { timeout: 180_000 }, async () => {
    await reader.page.goto(`${reader.url}about/`);
    for (const value of HOSTILE) {
      await reader.page.evaluate((nonsense) => {
        const keys = ['mode', 'theme', 'size', 'width', 'cards', 'keys', 'reading', 'bookmarks', 'queries', 'toString'];
        for (const key of keys) {
          localStorage.setItem(key, nonsense);
        }
      }, value);
      await reader.page.goto(reader.url + CHAPTER);
      const root = reader.page.locator('html');
      expect(await root.getAttribute('data-mode'), value.slice(0, 40)).toBe('own');
      expect(await root.getAttribute('data-theme'), value.slice(0, 40)).toBeNull();
      expect(await reader.page.locator('#mode-own').isChecked()).toBe(true);
      expect(await reader.page.locator('#c06-t02-p1').isVisible()).toBe(true);
      await chooseDark();
      expect(await root.getAttribute('data-theme')).toBe('dark');
      await reader.page.goto(reader.url);
      await reader.page.goto(`${reader.url}glossary/`);
      expect(await reader.page.locator('.glossary-list li:visible').count()).toBeGreaterThan(100);
      expect(await ran()).toBe(false);
    }
  });

  test('may refuse to remember anything', async () => {
    await reader.page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.locator('#mode-both').check({ force: true });
    await chooseDark();
    expect(await reader.page.locator('html').getAttribute('data-theme')).toBe('dark');
    await expect.poll(() => reader.page.locator('#c06-t02-p1 + .other').isVisible()).toBe(true);
  });

  test('may be full', async () => {
    await reader.page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.locator('#mode-both').check({ force: true });
    await expect.poll(() => reader.page.locator('html').getAttribute('data-mode')).toBe('both');
  });
});

describe('an address', () => {
  const reader = useReader();

  test('may name a place that there is none of', { timeout: 60_000 }, async () => {
    for (const value of [...HOSTILE.slice(0, -1), '%', '%%%', '#', 'c06-t99', 'c06-n1"]', '*', ':root', 'a b', '🀄']) {
      await reader.page.goto(`${reader.url}${CHAPTER}#${value}`);
      await reader.page.evaluate((hash) => (location.hash = hash), value);
      expect(await reader.page.locator('.turn').count()).toBe(9);
      expect(await reader.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    }
  });

  test('may ask the glossary for what it has not', { timeout: 60_000 }, async () => {
    for (const value of [...HOSTILE.slice(0, -1), '$&', '$`', '(', '[a-', '\\', 'a'.repeat(3000)]) {
      const query = new URLSearchParams({ q: value, by: value });
      await reader.page.goto(`${reader.url}glossary/?${query}&q=again`);
      expect(await reader.page.locator('.glossary-tools [name=by]:checked').getAttribute('value')).toBe('category');
      await expect
        .poll(() => reader.page.locator('.glossary-tools [name=q]').inputValue())
        .toBe(value.toWellFormed().replace(/[\n\r]/g, ''));
      expect(await reader.page.locator('.glossary-list img, .glossary-tools img').count()).toBe(0);
      expect(await reader.page.locator('.glossary-list section').count()).toBeGreaterThan(1);
    }
  });
});

describe('a search', () => {
  const reader = useReader();

  test('may be for anything: it answers in words, and with nothing else', { timeout: 120_000 }, async () => {
    await reader.page.goto(`${reader.url}about/`);
    await reader.page.keyboard.press('Control+k');
    const input = reader.page.locator('dialog.search input');
    for (const query of [
      '<img src=x onerror=ran=1>',
      '"><b>',
      '"',
      '""""',
      "$&$`$'",
      '{{query}}',
      '\\',
      '(((',
      '\ud800',
      '\u202e模型',
      '-',
      '*',
      '__proto__',
      'constructor',
      '模'.repeat(2000),
      'x'.repeat(20_000),
    ]) {
      await input.fill(query);
      const status = reader.page.locator('.search-status');
      await expect
        .poll(() => reader.page.locator('dialog.search [data-state=done], dialog.search [data-state=failed]').count(), {
          timeout: 10_000,
        })
        .toBe(1);
      expect(await status.locator('img, b').count(), query.slice(0, 30)).toBe(0);
      expect(await reader.page.locator('dialog.search img').count()).toBe(0);
      if (query.startsWith('$&')) expect(await status.textContent()).toContain(query);
      await input.fill('模型');
      await expect
        .poll(() => reader.page.locator('dialog.search [data-hit]').count(), { timeout: 10_000 })
        .toBeGreaterThan(0);
    }
    expect(await reader.page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });

  test('takes words apart and looks through them in time, whatever they are', () => {
    for (const text of [
      '<mark>'.repeat(20_000),
      '</mark> '.repeat(20_000),
      '走'.repeat(100_000),
      ' '.repeat(100_000),
      '<mark></mark> 走'.repeat(9000),
    ]) {
      const start = process.cpuUsage();
      indexed([tokens(text)]);
      match(tokens(text), plan('走走走走'));
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, text.slice(0, 12)).toBeLessThan(1000);
    }
  });
});

describe('an edition in which everything is markup', async () => {
  const MARKUP = '</title></script><script>ran=1</script><img src=x onerror=ran=1>"\'&amp;';
  const yaml = JSON.stringify(MARKUP);
  const root = await fixtureProject('talk', 'glossary');
  const file = (path: string) => join(root, path);
  await mkdir(file('docs/zh/pages'), { recursive: true });
  await writeFile(file('docs/book.yaml'), `title: { zh: ${yaml}, en: ${yaml} }\n`);
  for (const key of ['zh', 'en']) {
    const chapter = file(`docs/${key}/chapters/01-letters.md`);
    const text = await readFile(chapter, 'utf8');
    const marked = text.replace(
      /^(\s*)(title|summary|text): .*$/gm,
      (_, blanks: string, name: string) => `${blanks}${name}: ${yaml}`,
    );
    await writeFile(chapter, marked);
    const entry = file(`docs/${key}/glossary/road.md`);
    await writeFile(
      entry,
      (await readFile(entry, 'utf8')).replace(/^summary: .*$/m, () => `summary: ${yaml}`),
    );
    await writeFile(file(`docs/${key}/pages/about.md`), `---\ntitle: ${yaml}\ndescription: ${yaml}\n---\n\n关于。\n`);
  }
  await edit(file('docs/zh/glossary/road.md'), '邮路图，2018年', "'</script><script>ran=1</script>'");
  await edit(file('docs/speakers.yaml'), '茶馆掌柜', yaml);
  await edit(
    file('docs/zh/chapters/01-letters.md'),
    '我不大信。',
    '\\<img src=x onerror=ran=1\\> &lt;script&gt;ran=1&lt;/script&gt;',
  );

  test('is built as words', { timeout: 60_000 }, async () => {
    const { status, stderr } = build(root);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const pages = await builtPages(join(root, 'dist'));
    expect(pages.length).toBeGreaterThan(10);
    for (const { path, elements } of pages) {
      expect(
        elements.filter(({ tagName }) => tagName === 'img'),
        path,
      ).toEqual([]);
      for (const { tagName, attrs, childNodes } of elements) {
        expect(
          attrs.filter(({ name }) => name.startsWith('on')),
          path,
        ).toEqual([]);
        const code = childNodes.map((node) => ('value' in node ? node.value : '')).join('');
        if (tagName === 'script') expect(code, path).not.toMatch(/^ran=1/);
      }
    }
    const about = pages.find(({ path }) => path === '/about/')!;
    const title = about.elements.find(({ tagName }) => tagName === 'title')!;
    expect(title.childNodes.map((node) => ('value' in node ? node.value : '')).join('')).toContain(MARKUP);
  });
});
