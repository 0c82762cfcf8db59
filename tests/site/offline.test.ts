import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, launchRefusingBrowser, NO_REFUSING } from '../support/browser.ts';
import { type Host, hostOf } from '../support/host.ts';
import { movePointer } from '../support/readers.ts';
import { listOf, release } from '../support/release.ts';

const CHAPTER = 'chapters/06-rag/index.html';
/** A page of the new release says so. */
const NEW = '<p id="release">2</p>';

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('offline, %s at %s', { timeout: 120_000 }, (outDir, base) => {
  let browser: Browser;
  let host: Host;
  let context: BrowserContext;
  let page: Page;
  /** The next release of the site: one chapter and the search differ. */
  let next: string;

  beforeAll(async () => {
    [browser, host, next] = await Promise.all([
      launchBrowser(),
      hostOf(outDir, base),
      release(outDir, async (copy) => {
        const chapter = await readFile(join(copy, CHAPTER), 'utf8');
        await writeFile(join(copy, CHAPTER), chapter.replace('</main>', `${NEW}</main>`));
        const search = await readFile(join(copy, 'pagefind/pagefind.js'), 'utf8');
        await writeFile(join(copy, 'pagefind/pagefind.js'), `${search}\nglobalThis.searchRelease = 2;\n`);
      }),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await host.stop();
  });
  beforeEach(async () => {
    Object.assign(host, { folder: outDir, mishap: () => undefined, asked: [], sent: 0 });
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
  });

  /** Opens a page as somebody who is there: the pointer moves. */
  const open = async (path: string, tab = page) => {
    const response = await tab.goto(host.url + path);
    await movePointer(tab);
    return response;
  };
  const stage = (tab = page) => tab.evaluate(() => document.documentElement.dataset['offline']);
  const becomes = (wanted: string, tab = page) => expect.poll(() => stage(tab), { timeout: 40_000 }).toBe(wanted);
  const said = (tab = page) => tab.locator('.offline-control [role=status]').textContent();
  const says = (words: string, tab = page) => expect.poll(() => said(tab), { timeout: 40_000 }).toContain(words);
  const press = (name: string, tab = page) => tab.getByRole('button', { name, exact: true }).click();

  /** Keeps the site in its first release, on the page about this device. */
  async function keep(): Promise<void> {
    await open('device/');
    await becomes('ready');
  }

  /** Lets the browser look for a new release now, and not when it sees fit. */
  const lookForUpdate = (tab = page) =>
    tab.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update().catch(() => undefined);
    });

  async function withServerStopped(work: () => Promise<void>): Promise<void> {
    await host.stop();
    try {
      await work();
    } finally {
      await host.start();
    }
  }

  /** Opens the search and looks for something; the addresses of what was found. */
  async function search(query: string, tab = page): Promise<string[]> {
    await tab.keyboard.press('Control+k');
    await tab.locator('dialog.search input').fill(query);
    const hits = tab.locator('dialog.search [data-hit]');
    await expect.poll(() => hits.count(), { timeout: 40_000 }).toBeGreaterThan(0);
    const found = await hits.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    await tab.keyboard.press('Escape');
    return found;
  }

  /** The release whose library a tab's search has loaded. */
  async function searchesIn(tab: Page): Promise<'first' | 'next'> {
    const search = tab.workers().find((one) => one.url().includes('/_astro/worker'))!;
    return (await search.evaluate(() => 'searchRelease' in globalThis)) ? 'next' : 'first';
  }

  test('after one visit every kept file answers with the server stopped, byte for byte', async () => {
    await open('chapters/06-rag/');
    await becomes('ready');
    const { files } = await listOf(outDir);
    await withServerStopped(async () => {
      const wrong = await page.evaluate(
        async (all) => {
          const bad: string[] = [];
          for (const { path, sha256 } of all) {
            const response = await fetch(path.replace(/index\.html$/, ''));
            const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await response.arrayBuffer()));
            if (!response.ok || btoa(String.fromCharCode(...hash)) !== sha256) bad.push(path);
          }
          return bad;
        },
        files.map(({ path, sha256 }) => ({ path: host.url + path, sha256 })),
      );
      expect(wrong).toEqual([]);
      expect(files.filter(({ path }) => path.endsWith('index.html')).length).toBeGreaterThan(300);
    });
  });

  test('with the server stopped pages, aliases, cards, search in both languages and 404 work', async () => {
    await keep();
    await withServerStopped(async () => {
      for (const [asked, shown] of [
        ['', ''],
        ['en/', 'en/'],
        ['chapters/06-rag', 'chapters/06-rag/'],
        ['en/chapters/06-rag?from=mail#c06-t03', 'en/chapters/06-rag/?from=mail#c06-t03'],
        ['glossary/检索增强生成', 'glossary/rag/'],
        ['en/glossary/检索增强生成/', 'en/glossary/rag/'],
        ['notes/index.html', 'notes/index.html'],
      ] as const) {
        const response = await open(asked);
        expect(response?.status(), asked).toBe(200);
        expect(decodeURI(page.url()), asked).toBe(host.url + shown);
      }
      const missing = await open('chapters/99-nothing/');
      expect(missing?.status()).toBe(404);
      expect(await page.getByRole('heading', { name: 'No such page' }).count()).toBe(1);

      await open('chapters/06-rag/');
      await becomes('ready');
      expect(await search('鹦鹉学舌')).toContain(`${host.url}chapters/01-keywords-of-2024/#c01-t03`);
      await page.locator(".turn a[href*='/glossary/']").first().hover();
      await expect.poll(() => page.locator('.card').isVisible()).toBe(true);
      await open('en/chapters/06-rag/');
      expect((await search('retrieval')).length).toBeGreaterThan(0);
    });
  });

  test('what a device fetches for the whole site is what it says, and well below 1.2 MB', async () => {
    await keep();
    const whole = new Set(host.asked.filter((path) => path.startsWith('offline/') || path === 'sw.js'));
    expect(whole.size).toBe(4);
    const { download } = JSON.parse(await readFile(join(outDir, 'offline/size.json'), 'utf8')) as { download: number };
    expect(download).toBeLessThan(1_000_000);
    // The page that is open, and what it is made of, come on top.
    expect(host.sent).toBeGreaterThan(download);
    expect(host.sent).toBeLessThan(download + 60_000);
  });

  test('it is called available only after a search has answered', async () => {
    host.folder = await release(outDir, (copy) =>
      writeFile(join(copy, 'pagefind/pagefind.js'), 'throw new Error("This search never answers");'),
    );
    await open('device/');
    await becomes('checking');
    await becomes('trouble');
    await page.reload();
    await becomes('trouble');
  });

  test('what the browser has thrown away is noticed, and fetched again', async () => {
    await keep();
    const { files } = await listOf(outDir);
    const lost = files.filter(({ path }) => path.includes('notes/')).map(({ path }) => host.url + path);
    const throwAway = async () =>
      page.evaluate(async (addresses) => {
        for (const name of await caches.keys()) {
          for (const address of addresses) await (await caches.open(name)).delete(address);
        }
      }, lost);
    await throwAway();
    await withServerStopped(async () => {
      await open('device/');
      await becomes('trouble');
      await says('下载中断了');
    });
    host.asked = [];
    await open('device/');
    await becomes('ready');
    expect(host.asked.filter((path) => path.includes('notes/')).sort()).toEqual([
      'en/notes/index.html',
      'notes/index.html',
    ]);
  });

  test('on a metered connection it waits for one tap, and says how much there is to load', async () => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true });
    await open('about/');
    await becomes('ask');
    expect(host.asked.some((path) => /\.pack$/.test(path))).toBe(false);
    const button = page.locator('.offline-line button');
    expect(await button.textContent()).toMatch(/^存到本机（\d\.\d MB）$/);
    await button.click();
    await becomes('ready');
  });

  test('it can be turned off, which removes all of it, and on again', async () => {
    await keep();
    await press('关闭并删除');
    await says('离线阅读已关闭');
    const left = async () =>
      page.evaluate(async () => [
        ...(await caches.keys()),
        ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      ]);
    expect(await left()).toEqual([]);
    await page.reload();
    await becomes('off');
    expect(await left()).toEqual([]);
    await press('存到本机');
    await becomes('ready');
    await withServerStopped(async () => {
      expect((await open('en/'))?.status()).toBe(200);
    });
  });

  test('two tabs that open at once fetch the site once, and both are ready', async () => {
    const second = await context.newPage();
    await Promise.all([open('device/'), open('en/', second)]);
    await Promise.all([becomes('ready'), becomes('ready', second)]);
    expect(host.asked.filter((path) => /\.pack$/.test(path))).toHaveLength(1);
    await withServerStopped(async () => {
      const answers = await Promise.all([open('en/notes/'), open('notes/', second)]);
      expect(answers.map((answer) => answer?.status())).toEqual([200, 200]);
    });
  });

  describe('a new version', () => {
    test('is fetched beside the old, changed files only, and comes in with a reload; other tabs stay whole', async () => {
      await keep();
      const other = await context.newPage();
      await open('chapters/06-rag/', other);
      await becomes('ready', other);
      Object.assign(host, { folder: next, asked: [] });
      await lookForUpdate();
      await says('新版本已经下载并核对');
      expect(host.asked.filter((path) => !path.startsWith('offline/') && path !== 'sw.js').sort()).toEqual([
        CHAPTER,
        'pagefind/pagefind.js',
      ]);
      expect(host.asked.some((path) => /\.pack$/.test(path))).toBe(false);

      await withServerStopped(async () => {
        // Until the reader says so, the old version answers.
        await open('chapters/06-rag/');
        expect(await page.locator('#release').count()).toBe(0);
        await press('重新载入');
        await page.locator('#release').waitFor({ state: 'attached' });
        await becomes('ready');
        await search('鹦鹉学舌');
        expect(await searchesIn(page)).toBe('next');
        // The other tab searches for the first time, and in the version that it shows, even where the worker has been
        // ended in between.
        await killWorkers(await context.newCDPSession(page));
        expect(await other.locator('#release').count()).toBe(0);
        expect(await search('鹦鹉学舌', other)).toContain(`${host.url}chapters/01-keywords-of-2024/#c01-t03`);
        expect(await searchesIn(other)).toBe('first');
        await press('重新载入', other);
        await other.waitForURL(`${host.url}chapters/06-rag/`);
        await other.locator('#release').waitFor({ state: 'attached' });
      });
    });

    test('that is deployed by half leaves the old one, says so, and is fetched when it is whole', async () => {
      await keep();
      host.folder = next;
      host.mishap = (path) => (path.startsWith('offline/') && !path.includes('size') ? null : undefined);
      await lookForUpdate();
      await says('与清单不符');
      expect(await said()).toContain('原来存的版本还在');
      // Now the list is there, but neither the pages nor the pack.
      host.mishap = async (path) => {
        if (path.endsWith('.pack')) return null;
        return path === CHAPTER ? readFile(join(outDir, CHAPTER)) : undefined;
      };
      await lookForUpdate();
      await says('与清单不符');
      await withServerStopped(async () => {
        await open('chapters/06-rag/');
        expect(await page.locator('#release').count()).toBe(0);
      });
      host.mishap = () => undefined;
      await open('device/');
      await lookForUpdate();
      await says('新版本已经下载并核对');
    });

    test('with a truncated file leaves the old one and says so', async () => {
      await keep();
      host.folder = next;
      host.mishap = (path, content) =>
        path === CHAPTER || path.endsWith('.pack') ? content.subarray(0, content.length / 2) : undefined;
      await lookForUpdate();
      await says('与清单不符');
      await withServerStopped(async () => {
        await open('chapters/06-rag/');
        await becomes('ready');
        expect(await page.locator('#release').count()).toBe(0);
      });
    });

    test('comes through a host that rewrites pages on their way', async () => {
      host.mishap = (path, content) =>
        path.endsWith('.html') ? Buffer.concat([content, Buffer.from('<!-- host -->')]) : undefined;
      await keep();
      host.folder = next;
      await lookForUpdate();
      await says('新版本已经下载并核对');
      await withServerStopped(async () => {
        await page.locator('.new-version [data-reload]').click();
        await page.waitForEvent('load');
        await becomes('ready');
        await open('chapters/06-rag/');
        expect(await page.locator('#release').count()).toBe(1);
      });
    });

    test('waits for a tap on a metered connection, and the old one stays until then', async () => {
      await keep();
      // What Chromium emulates for a page it does not for a worker.
      const metered = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
      const mishap: Host['mishap'] = (path, content) =>
        path === 'sw.js' ? Buffer.concat([Buffer.from(metered), content]) : undefined;
      Object.assign(host, { folder: next, mishap, asked: [] });
      await lookForUpdate();
      await says('网络按流量计费');
      expect(host.asked.filter((path) => path !== 'sw.js')).toEqual([]);
      await withServerStopped(async () => {
        await open('chapters/06-rag/');
        expect(await page.locator('#release').count()).toBe(0);
      });
      await open('device/');
      await lookForUpdate();
      await says('网络按流量计费');
      await press('再试一次');
      await says('新版本已经下载并核对');
    });

    test('that does not fit on the disk leaves the old one and says so', async () => {
      await keep();
      const devtools = await context.newCDPSession(page);
      const origin = new URL(host.url).origin;
      const { usage } = await devtools.send('Storage.getUsageAndQuota', { origin });
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 1000 });
      host.folder = next;
      await lookForUpdate();
      await says('空间不够');
      expect(await said()).toContain('原来存的版本还在');
      await withServerStopped(async () => {
        await open('chapters/06-rag/');
        await becomes('ready');
      });
      await devtools.send('Storage.overrideQuotaForOrigin', { origin });
      await open('device/');
      await lookForUpdate();
      await says('新版本已经下载并核对');
    });

    test('whose worker is killed in the middle leaves the old one, and is fetched the next time', async () => {
      await keep();
      host.folder = next;
      host.mishap = heldBack(CHAPTER);
      await lookForUpdate();
      await asked(CHAPTER);
      await killWorkers(await context.newCDPSession(page));
      host.mishap = () => undefined;
      await withServerStopped(async () => {
        await open('chapters/06-rag/');
        expect(await page.locator('#release').count()).toBe(0);
        await becomes('ready');
      });
      await open('device/');
      await lookForUpdate();
      await says('新版本已经下载并核对');
    });
  });

  describe('at the first visit', () => {
    test('a truncated pack, or none, is said in plain words, and the next try succeeds', async () => {
      host.mishap = (path, content) => (path.endsWith('.pack') ? content.subarray(0, 5000) : undefined);
      await open('device/');
      await becomes('trouble');
      await says('与清单不符');
      host.mishap = () => undefined;
      await press('再试一次');
      await becomes('ready');
    });

    test('a broken connection is said in plain words, and the next try succeeds', async () => {
      host.mishap = heldBack('.pack');
      await open('device/');
      await asked('.pack');
      // The worker starts without the rest of the page's script, which may still be on its way.
      await becomes('loading');
      await withServerStopped(() => says('下载中断了'));
      host.mishap = () => undefined;
      await press('再试一次');
      await becomes('ready');
    });

    test('a full disk is said before anything large is fetched', async () => {
      const devtools = await context.newCDPSession(page);
      const origin = new URL(host.url).origin;
      await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 });
      await open('device/');
      await says('空间不够');
      expect(host.asked.some((path) => /\.pack$/.test(path))).toBe(false);
      expect((await open('chapters/06-rag/'))?.status()).toBe(200);
    });

    test('a disk that fills up in the middle breaks nothing', async () => {
      const devtools = await context.newCDPSession(page);
      const origin = new URL(host.url).origin;
      host.mishap = async (path) => {
        if (path.endsWith('.pack')) {
          await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 900_000 });
        }
        return undefined;
      };
      await open('device/');
      await says('空间不够');
      expect((await open('chapters/06-rag/'))?.status()).toBe(200);
    });

    test('a worker that is killed in the middle breaks nothing, and the next visit keeps the site', async () => {
      host.mishap = heldBack('.pack');
      await open('device/');
      await asked('.pack');
      await becomes('loading');
      await killWorkers(await context.newCDPSession(page));
      await becomes('trouble');
      expect(await said()).toContain('没有保存完');
      host.mishap = () => undefined;
      await open('chapters/06-rag/');
      await becomes('ready');
      await withServerStopped(async () => {
        expect((await open('en/notes/'))?.status()).toBe(200);
      });
    });
  });

  /** A host that never finishes sending a file. */
  const heldBack = (ending: string) => (path: string) =>
    path.endsWith(ending) ? new Promise<never>(() => undefined) : undefined;

  const asked = (ending: string) =>
    expect.poll(() => host.asked.some((path) => path.endsWith(ending)), { timeout: 40_000 }).toBe(true);
});

async function killWorkers(devtools: CDPSession): Promise<void> {
  await devtools.send('ServiceWorker.enable');
  await devtools.send('ServiceWorker.stopAllWorkers');
}

test.for([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
] as const)(
  'where the browser lets %s keep nothing at %s, it is read online, and says why',
  async ([outDir, base], t) => {
    const context = await launchRefusingBrowser();
    if (!context) return t.skip(NO_REFUSING);
    const host = await hostOf(outDir, base);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${host.url}device/`);
    await movePointer(page);
    await expect
      .poll(() => page.locator('.offline-control [role=status]').textContent())
      .toContain('不让本站在本机存东西');
    expect(await page.evaluate(() => document.documentElement.dataset['offline'])).toBe('trouble');
    await page.goto(`${host.url}chapters/06-rag/`);
    expect(await page.locator('.turn').count()).toBe(9);
    expect(complaints).toEqual([]);
    await context.close();
    await host.stop();
  },
);
