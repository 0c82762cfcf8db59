import type { Browser, Response } from 'playwright-core';
import { brotli } from './brotli.ts';

/** A file that a first visit fetches. */
export interface Fetched {
  /** Its path within the origin. */
  path: string;
  kind: 'html' | 'css' | 'js' | 'other';
  /** On its way, in brotli 11. */
  bytes: number;
  /** Fetched before the page had loaded; the rest came when it was idle. */
  whileLoading: boolean;
}

const KINDS: Record<string, Fetched['kind']> = { document: 'html', stylesheet: 'css', script: 'js' };

/** Opens a page with nothing cached and no service worker, and waits until it is idle: every file that it fetched, once. */
export async function firstVisit(browser: Browser, url: string): Promise<Fetched[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const responses = new Map<string, Response>();
  page.on('response', (response) => responses.set(response.url(), response));
  await page.goto(url, { waitUntil: 'networkidle' });
  const early = await page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const files = performance.getEntriesByType('resource');
    return files.filter((file) => file.startTime < navigation!.loadEventEnd).map(({ name }) => name);
  });
  const fetched = await Promise.all(
    [...responses]
      .filter(([address, response]) => /^https?:/.test(address) && response.ok())
      .map(async ([address, response]): Promise<Fetched> => {
        const kind = kindOf(response);
        const whileLoading = kind === 'html' || early.includes(address);
        return { path: new URL(address).pathname, kind, bytes: brotli(await response.body()), whileLoading };
      }),
  );
  await context.close();
  return fetched;
}

/** What a file is: by what asked for it or, where that is a prefetch, by what the server says. */
function kindOf(response: Response): Fetched['kind'] {
  const type = response.headers()['content-type'] ?? '';
  const said = /javascript/.test(type) ? 'js' : /css/.test(type) ? 'css' : 'other';
  return KINDS[response.request().resourceType()] ?? said;
}
