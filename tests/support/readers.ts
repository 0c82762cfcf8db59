import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serve, type Served } from './site.ts';

/** What Playwright says where a service worker is not wanted. */
const BLOCKED = 'Service Worker registration blocked by Playwright';

/** A reader at a built site: a fresh page in a fresh profile for each test. */
export interface Reader {
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** The address of the home page, with a slash at its end. */
  url: string;
  /** What the page has complained of in the console. */
  complaints: string[];
}

/**
 * Sets up a browser and a served site around the tests of a `describe`, and expects no page to complain.
 *
 * @param outDir the folder of the build.
 * @param base the base path it was built for.
 */
export function useReader(outDir = 'dist', base = '/'): Reader {
  const reader = {} as Reader;
  let site: Served;
  beforeAll(async () => {
    [reader.browser, site] = await Promise.all([launchBrowser(), serve(outDir, base)]);
    reader.url = site.url;
  });
  afterAll(async () => {
    await reader.browser.close();
    await site.stop();
  });
  beforeEach(async () => {
    // A worker that keeps the site (tests/site/offline.test.ts) would answer instead of the server.
    reader.context = await reader.browser.newContext({
      viewport: { width: 1280, height: 900 },
      serviceWorkers: 'block',
    });
    reader.page = await reader.context.newPage();
    reader.complaints = [];
    reader.page.on('console', (message) => {
      if (message.text() === BLOCKED) return;
      if (['error', 'warning'].includes(message.type())) reader.complaints.push(message.text());
    });
    reader.page.on('pageerror', (error) => reader.complaints.push(error.message));
  });
  afterEach(async () => {
    await reader.context.close();
    expect(reader.complaints).toEqual([]);
  });
  return reader;
}

/** Has the network take a while for addresses that fit a pattern. */
export async function slowDown(page: Page, pattern: string): Promise<void> {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
}

/** Moves the pointer to a place, as whoever is about to do something does first. Of a first move a browser may tell no distance: there are two. */
export async function movePointer(page: Page, x = 2, y = 2): Promise<void> {
  await page.mouse.move(x + 1, y);
  await page.mouse.move(x, y);
}
