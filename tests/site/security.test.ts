import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { attribute, type BuiltPage, builtPages, type Element } from '../support/pages.ts';
import { useReader } from '../support/readers.ts';

const DATA = /json$/;
const codeIn = ({ childNodes }: Element) => childNodes.map((node) => ('value' in node ? node.value : '')).join('');
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const isPolicy = (element: Element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';
const policyOf = ({ elements }: BuiltPage) => attribute(elements.find(isPolicy)!, 'content')!;
/** The headers of the first rule of a `_headers` file. */
const hostHeaders = (file: string) =>
  Object.fromEntries(
    [...file.split(/\n(?=\S)/)[0]!.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [
      name!.toLowerCase(),
      value!,
    ]),
  );
const hashesIn = (policy: string, directive: string) =>
  (new RegExp(`(?:^|; )${directive} ([^;]*)`).exec(policy)?.[1]?.match(/'sha256-[^']*'/g) ?? []).sort();

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('the policy of every page of %s, built for %s', async (outDir, base) => {
  const pages = await builtPages(outDir);

  test('stands once, right after the charset, before anything it could hold for', () => {
    for (const { path, elements } of pages) {
      const metas = elements.filter(({ tagName }) => tagName === 'meta');
      expect(attribute(metas[0]!, 'charset')?.toLowerCase(), path).toBe('utf-8');
      expect(isPolicy(metas[1]!), path).toBe(true);
      expect(elements.filter(isPolicy), path).toHaveLength(1);
      const before = elements.slice(0, elements.indexOf(metas[1]!)).map(({ tagName }) => tagName);
      expect(before, path).toEqual(['html', 'head', 'meta']);
    }
  });

  test('names by hash what a parser finds inline in the page, and nothing else', () => {
    for (const page of pages) {
      const scripts = page.elements.filter(({ tagName }) => tagName === 'script');
      const inline = scripts.filter((one) => !attribute(one, 'src') && !DATA.test(attribute(one, 'type') ?? ''));
      const styles = page.elements.filter(({ tagName }) => tagName === 'style');
      const attributes = page.elements.flatMap((one) => attribute(one, 'style') ?? []);
      const unique = (codes: string[]) => [...new Set(codes)].map(hash).sort();
      expect(hashesIn(policyOf(page), 'script-src'), page.path).toEqual(unique(inline.map(codeIn)));
      expect(hashesIn(policyOf(page), 'style-src'), page.path).toEqual(unique(styles.map(codeIn)));
      expect(hashesIn(policyOf(page), 'style-src-attr'), page.path).toEqual(unique(attributes));
    }
  });

  test('allows no other origin and nothing that is not named', () => {
    for (const page of pages) {
      expect(policyOf(page), page.path).toMatch(/^default-src 'none'; /);
      expect(policyOf(page), page.path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    }
  });

  test('is in the headers for hosts too, with the scripts of all pages', async () => {
    const headers = await readFile(`${outDir}/_headers`, 'utf8');
    const nginx = await readFile(`${outDir}/_nginx.conf`, 'utf8');
    const policy = /Content-Security-Policy: (.*)/.exec(headers)![1]!;
    expect(headers.startsWith(`${base}*\n`)).toBe(true);
    expect(nginx).toContain(`add_header Content-Security-Policy "${policy}" always;`);
    const all = new Set(pages.flatMap((page) => hashesIn(policyOf(page), 'script-src')));
    expect(hashesIn(policy, 'script-src')).toEqual([...all].sort());
    // What a header does not name it must not forbid: the styles are each page's own to name.
    expect(policy).not.toMatch(/default-src|style-src/);
    expect(policy).toContain("frame-ancestors 'self'");
  });
});

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('in a browser, %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  /** What a page was kept from doing, and what it asked of another origin. */
  const watch = async (context = reader.context) => {
    const seen = { violations: [] as string[], strangers: [] as string[] };
    await context.exposeFunction('report', (violation: string) => seen.violations.push(violation));
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
        const { report } = globalThis as unknown as { report(violation: string): void };
        report(`${location.pathname}: ${effectiveDirective} ${blockedURI} ${sourceFile}`);
      });
    });
    context.on('request', (request) => {
      const isOwn = request.url().startsWith(new URL(reader.url).origin) || /^(data|blob):/.test(request.url());
      if (!isOwn) seen.strangers.push(request.url());
    });
    return seen;
  };

  test('every page opens without a violation, and asks nothing of another origin', { timeout: 240_000 }, async () => {
    const seen = await watch();
    const pages = await builtPages(outDir);
    const open = pages.filter(({ redirect }) => !redirect).slice(0, base === '/' ? undefined : 30);
    const tabs = [reader.page, await reader.context.newPage(), await reader.context.newPage()];
    await Promise.all(
      tabs.map(async (tab, t) => {
        for (const { path } of open.filter((_, i) => i % tabs.length === t)) await tab.goto(reader.url + path.slice(1));
      }),
    );
    // Pages that lead on elsewhere are all made alike.
    for (const { path, redirect } of pages.filter((page) => page.redirect).slice(0, 3)) {
      await reader.page.goto(reader.url + path.slice(1), { waitUntil: 'commit' }).catch(() => undefined);
      await expect.poll(() => new URL(reader.page.url()).pathname).toBe(redirect);
    }
    // The page for what does not exist comes with a status that the browser complains of.
    reader.complaints = reader.complaints.filter((complaint) => !complaint.includes('404'));
    expect(seen).toEqual({ violations: [], strangers: [] });
  });

  test('nothing that a reader does is a violation', { timeout: 60_000 }, async () => {
    const seen = await watch();
    const { page } = reader;
    // As a host sends it that takes up the headers: both policies hold.
    const headers = hostHeaders(await readFile(`${outDir}/_headers`, 'utf8'));
    await reader.context.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
    await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const prefix of ['', 'en/']) {
      await page.goto(`${reader.url}${prefix}chapters/06-rag/`);
      await page.locator('[data-settings]').click();
      await page.locator('.sheet [name=theme][value=dark]').check({ force: true });
      await page.keyboard.press('Escape');
      for (const role of ['both', 'other', 'own']) await page.locator(`#mode-${role}`).check({ force: true });
      await page.locator('#c06-t07 .permalink').click();
      await page.getByRole('dialog', { name: /次发言$|, turn \d+$/ }).waitFor();
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await page.locator('[popover]:popover-open, dialog[open]').first().waitFor();
      await page.keyboard.press('Escape');
      await page.locator(`#c06-t0${prefix ? 6 : 7}`).hover();
      await page.locator(`#c06-t0${prefix ? 6 : 7} .bookmark`).click();
      await page.locator('#c06-t02').hover();
      await page.locator('#c06-t02 .peek').click();
      await page.locator('#c06-t02 .peek').click();
      await page.hover("#c06-t02 a[href$='/glossary/rag/']:not(.other *)");
      await page.locator('.card').waitFor();
      await page.keyboard.press('Escape');
      await page.goto(`${reader.url}${prefix}chapters/11-open-and-closed/`);
      await page.locator('#c11-t06-p1 .note-ref').first().click();
      await page.goto(`${reader.url}${prefix}device/`);
      await page.locator('.bookmarks ol a').first().waitFor();
      await page.goto(`${reader.url}${prefix}glossary/?by=pinyin`);
      await page.locator('.glossary-tools [name=q]').fill('rag');
      await page.goto(`${reader.url}${prefix}about/`);
      await page.keyboard.press('Control+k');
      await page.locator('dialog.search input').waitFor();
      await page.keyboard.type(prefix ? 'model' : '模型');
      await page.locator('[data-state=done] [data-hit]').first().waitFor();
      await page.keyboard.press('Escape');
    }
    await reader.context.unrouteAll({ behavior: 'ignoreErrors' });
    expect(seen).toEqual({ violations: [], strangers: [] });
  });

  test('the site keeps itself on the device without a violation', { timeout: 60_000 }, async () => {
    const context = await reader.browser.newContext();
    const seen = await watch(context);
    const page = await context.newPage();
    await page.goto(reader.url);
    await page.locator('html[data-offline=ready]').waitFor({ state: 'attached', timeout: 40_000 });
    await page.goto(`${reader.url}chapters/06-rag/`);
    await page.reload();
    expect(seen).toEqual({ violations: [], strangers: [] });
    await context.close();
  });

  test('code that is put into a page does not run, and nothing is sent elsewhere', async () => {
    const seen = await watch();
    await reader.page.goto(reader.url);
    await reader.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      const box = document.createElement('div');
      box.innerHTML = '<img src="x" onerror="globalThis.ran = true"><p style="color: red">';
      document.body.append(script, box, Object.assign(new Image(), { src: 'https://example.org/pixel.png' }));
      await fetch('https://example.org/').catch(() => undefined);
    });
    await expect.poll(() => seen.violations.length).toBeGreaterThanOrEqual(5);
    expect(await reader.page.evaluate(() => 'ran' in globalThis)).toBe(false);
    for (const kept of ['script-src-elem', 'script-src-attr', 'style-src-attr', 'img-src', 'connect-src']) {
      expect(
        seen.violations.some((violation) => violation.includes(`: ${kept} `)),
        kept,
      ).toBe(true);
    }
    // The browser says what it has kept the page from doing: that is what this test is about.
    expect(reader.complaints.splice(0).length).toBeGreaterThanOrEqual(5);
  });
});
