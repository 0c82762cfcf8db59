import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchPackagedBrowser } from '../support/browser.ts';
import { serve, type Served } from '../support/site.ts';

// How passages are set, compared with pictures of them. They are drawn by the browser that comes with the packages, which has
// one font, so that they are the same on every machine. Where a change is meant, draw them anew, look at them, and commit them:
// RENEW_REFERENCES=1 npx vitest run --config .config/vitest.ts tests/site/references.test.ts

const RENEW = process.env['RENEW_REFERENCES'] !== undefined;
/** How many of a thousand pixels may differ, and from how much on one does. */
const ALLOWED = 5;
const VISIBLE = 24;
/** A passage is shown no further down than this. */
const HEIGHT = 420;

interface Passage {
  name: string;
  path: string;
  selector: string;
  mode?: string;
  theme?: 'dark';
}

const passages: Passage[] = [
  { name: 'chinese-turn', path: 'chapters/06-rag/', selector: '#c06-t01' },
  { name: 'english-turn', path: 'en/chapters/06-rag/', selector: '#c06-t01' },
  { name: 'both-languages', path: 'chapters/06-rag/', selector: '#c06-t01', mode: 'both' },
  { name: 'margin-note', path: 'chapters/11-open-and-closed/', selector: '#c11-t02' },
  { name: 'dark', path: 'chapters/06-rag/', selector: '#c06-t02', theme: 'dark' },
];

let browser: Browser | undefined;
let site: Served;

beforeAll(async () => {
  site = await serve();
  browser = await launchPackagedBrowser().catch(() => undefined);
});

afterAll(async () => {
  await browser?.close();
  await site.stop();
});

/** The passage as it is drawn now. The page is not scrolled, so that no bar lies over it. */
async function draw({ path, selector, mode, theme }: Passage): Promise<Buffer> {
  const context = await browser!.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: theme ?? 'light',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  if (mode) await page.addInitScript((value) => Object.assign(localStorage, { mode: value }), mode);
  await page.goto(site.url + path);
  if (mode) await page.locator(`${selector} .other`).last().waitFor();
  const picture = await page.screenshot({ fullPage: true, clip: await boxOf(page, selector) });
  await context.close();
  return picture;
}

async function boxOf(page: Page, selector: string) {
  const { x, y, width, height } = (await page.locator(selector).boundingBox())!;
  return { x: Math.floor(x), y: Math.floor(y), width: Math.ceil(width), height: Math.min(HEIGHT, Math.ceil(height)) };
}

/** How many of a thousand pixels differ; all of them where the two are not of one size. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) => sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (a!.info.width !== b!.info.width || a!.info.height !== b!.info.height) return 1000;
  const pixels = a!.info.width * a!.info.height;
  let differing = 0;
  for (let pixel = 0; pixel < pixels; pixel++) {
    const isOther = [0, 1, 2].some((i) => Math.abs(a!.data[pixel * 3 + i]! - b!.data[pixel * 3 + i]!) > VISIBLE);
    if (isOther) differing++;
  }
  return (differing / pixels) * 1000;
}

describe('a passage is set as its picture shows', () => {
  test.for(passages)('$name', async (passage, context) => {
    if (!browser) context.skip('the browser of the packages does not run on this machine');
    const file = `tests/references/${passage.name}.png`;
    const drawn = await draw(passage);
    if (RENEW) await writeFile(file, await sharp(drawn).png({ palette: true, compressionLevel: 9 }).toBuffer());
    expect(existsSync(file), `there is no ${file}: see how to draw it at the head of this test`).toBe(true);
    const different = await difference(await readFile(file), drawn);
    if (different > ALLOWED) await writeFile(`.cache/${passage.name}.png`, drawn);
    expect(different, `differs from ${file}: now it is as in .cache/${passage.name}.png`).toBeLessThanOrEqual(ALLOWED);
  });
});
