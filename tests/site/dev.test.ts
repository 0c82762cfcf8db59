import { type ChildProcess, spawn } from 'node:child_process';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { build, edit, fixtureProject } from '../support/fixtureSite.ts';

const LETTERS = 'docs/zh/chapters/01-letters.md';
let root: string;
let server: ChildProcess;
let url: string;
let said = '';

beforeAll(async () => {
  root = await fixtureProject('talk', 'glossary');
  server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--port', '0'], {
    cwd: root,
    // Astro serves no page where it believes to be under test.
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', NODE_ENV: 'development', VITEST: '' },
  });
  url = await new Promise((resolve) => {
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const address = /http:\/\/localhost:\d+/.exec(said);
        if (address) resolve(address[0]);
      });
    }
  });
});
afterAll(() => server.kill());

const page = async (path: string) => (await fetch(url + path)).text();

test('in dev a page shows a change in docs/ without a restart', async () => {
  expect(await page('/chapters/01-letters/')).toContain('我不大信。');
  await edit(join(root, LETTERS), '我不大信。', '我一点也不信。');
  await expect.poll(() => page('/chapters/01-letters/'), { timeout: 10_000 }).toContain('我一点也不信。');
});

test('in dev another name of an entry leads to the entry', async () => {
  const answer = await fetch(`${url}/glossary/${encodeURIComponent('七号公路')}/`);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toContain('url=/glossary/route-7/');
});

test('in dev a chapter is there as Markdown, as it is now', async () => {
  const answer = await fetch(`${url}/chapters/01-letters.md`);
  expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
  expect(await answer.text()).toContain('我一点也不信。');
});

test('in dev what there is to take away holds the text as it is now', async () => {
  for (const [path, type] of [
    ['/llms-full.txt', 'text/plain; charset=utf-8'],
    ['/downloads/four-voices-zh.html', 'text/html; charset=utf-8'],
    ['/downloads/four-voices.jsonl', 'application/jsonl'],
  ] as const) {
    const answer = await fetch(url + path);
    expect(answer.headers.get('content-type')).toBe(type);
    expect(await answer.text()).toContain('我一点也不信。');
  }
  const book = await fetch(`${url}/downloads/four-voices-zh.epub`);
  expect(book.headers.get('content-type')).toBe('application/epub+zip');
  expect(Buffer.from(await book.arrayBuffer()).toString('latin1', 30, 38)).toBe('mimetype');
  expect((await fetch(`${url}/downloads/four-voices-fr.epub`)).status).toBe(404);
});

test('in dev nothing is kept: a worker that an earlier `npm start` left at this address removes itself', async () => {
  expect(await page('/sw.js')).toContain('registration.unregister()');
});

test('in dev a malformed file is named, and the pages stay as they were until it is mended', async () => {
  await edit(join(root, LETTERS), '## 陆岩', '## 路岩');
  await expect.poll(() => said, { timeout: 10_000 }).toContain('01-letters.md:17: unknown speaker “路岩”');
  expect(await page('/chapters/01-letters/')).toContain('我一点也不信。');
  await edit(join(root, LETTERS), '## 路岩', '## 陆岩');
});

test('in dev a new chapter gets its page', async () => {
  await cp(join(root, 'docs/zh/chapters/02-tea.md'), join(root, 'docs/zh/chapters/03-water.md'));
  await expect.poll(() => page('/chapters/03-water/'), { timeout: 10_000 }).toContain('看是什么茶');
});

test(
  'in dev the search answers from the last build, and says plainly where there was none',
  { timeout: 120_000 },
  async () => {
    const browser = await launchBrowser();
    try {
      const search = await browser.newPage();
      await search.goto(`${url}/search/?q=${encodeURIComponent('走公路')}`);
      await search.locator('ol[data-state=failed]').waitFor({ timeout: 30_000 });
      expect(await search.locator('.search-status').textContent()).toContain('请先运行npm run build');
      build(root);
      await search.getByRole('button', { name: '重试' }).click();
      await search.locator('[data-hit] mark').first().waitFor({ timeout: 30_000 });
      expect(await search.locator('[data-hit]').first().getAttribute('href')).toMatch(
        /^\/chapters\/01-letters\/#c01-t\d\d$/,
      );
    } finally {
      await browser.close();
    }
  },
);
