import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { movePointer, useReader } from '../support/readers.ts';
import { whole } from '../support/whole.ts';

const reader = useReader();
const CHAPTER = 'chapters/12-embodied-ai/';
const own = () => reader.page.locator('#c12-t02-p1');
const other = () => reader.page.locator('#c12-t02-p1 + .other');
/** Whether an element's words are drawn. What is hidden until found keeps a box, but an empty one. */
const isShown = async (element: Locator) =>
  element.evaluate((one) => one.checkVisibility() && one.getBoundingClientRect().height > 0);
/** Clicks where an element is drawn. A locator's own click would scroll the sticky bar to its place in the page first. */
const clickAt = async (element: Locator) => {
  const { x, y, width, height } = (await element.boundingBox())!;
  await reader.page.mouse.click(x + width / 2, y + height / 2);
};
const choose = (name: string) =>
  clickAt(reader.page.locator('.mode label').filter({ has: reader.page.getByRole('radio', { name, exact: true }) }));
/** Opens a chapter for a reader who has chosen a language before. */
const openIn = async (mode: string, path = CHAPTER) => {
  await reader.page.goto(`${reader.url}about/`);
  await reader.page.evaluate((value) => localStorage.setItem('mode', value), mode);
  await reader.page.goto(reader.url + path);
  await whole(reader.page);
};

describe('the language of the text', () => {
  test('is the page’s own until something else is chosen', async () => {
    for (const [path, lang] of [
      [CHAPTER, 'zh-CN'],
      [`en/${CHAPTER}`, 'en'],
    ] as const) {
      await reader.page.goto(reader.url + path);
      await expect.poll(() => isShown(own())).toBe(true);
      expect(await other().count()).toBe(0);
      expect(await reader.page.locator('html').getAttribute('lang')).toBe(lang);
    }
  });

  test('is chosen once, and holds in every chapter in both locales', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await choose('中英对照');
    await expect.poll(() => isShown(other())).toBe(true);
    await reader.page.goto(`${reader.url}en/chapters/11-open-and-closed/`);
    await expect.poll(() => isShown(reader.page.locator('#c11-t02-p1'))).toBe(true);
    await expect.poll(() => isShown(reader.page.locator('#c11-t02-p1 + .other'))).toBe(true);
    await choose('简体中文');
    await reader.page.goto(reader.url + `en/${CHAPTER}`);
    await expect.poll(() => isShown(own())).toBe(false);
    await expect.poll(() => isShown(other())).toBe(true);
    await choose('English');
    await reader.page.goto(reader.url + CHAPTER);
    await expect.poll(() => isShown(own())).toBe(false);
    expect(await other().textContent()).toMatch(/^[^\p{Script=Han}]+$/u);
  });

  test('names speakers and opens the contents in it', async () => {
    await openIn('en');
    const name = reader.page.locator('#c12-t02 h2 > span:not(.seal):visible');
    const opening = reader.page.locator('.contents li').nth(1);
    await expect.poll(() => name.innerText()).toBe('Lin Yonghua');
    expect(await opening.innerText()).toMatch(/^Lin Yonghua\s+[^\p{Script=Han}]+$/u);
    expect(await reader.page.locator('.chapter > header').innerText()).toMatch(/^Chapter 12[^]*Key points \(\d\)$/);
    await choose('中英对照');
    await expect.poll(() => name.innerText()).toBe('林咏华');
  });

  test('is drawn as chosen from the first frame, and nothing moves', async () => {
    await reader.page.addInitScript(() => {
      Object.assign(globalThis, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          (globalThis as unknown as { shifted: number }).shifted += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const mode of ['zh', 'en', 'both']) {
      await openIn(mode);
      await reader.page.waitForTimeout(300);
      expect(await reader.page.evaluate(() => (globalThis as unknown as { shifted: number }).shifted), mode).toBe(0);
    }
  });

  test('stands side by side, paragraph by paragraph, on a wide screen', async () => {
    await openIn('both');
    for (const id of ['c12-t02-p1', 'c12-t02-p2', 'c12-t05-p2']) {
      const [left, right] = await Promise.all([
        reader.page.locator(`#${id}`).boundingBox(),
        reader.page.locator(`#${id} + .other`).boundingBox(),
      ]);
      expect(right!.x).toBeGreaterThan(left!.x + left!.width);
      expect(Math.abs(right!.y - left!.y)).toBeLessThan(3);
      const name = await reader.page.locator(`.turn:has(#${id}) .by`).boundingBox();
      expect(name!.x + name!.width).toBeLessThanOrEqual(left!.x);
    }
  });

  test('stands one under the other on a phone', async () => {
    await reader.page.setViewportSize({ width: 390, height: 844 });
    await openIn('both');
    const [above, below] = await Promise.all([own().boundingBox(), other().boundingBox()]);
    expect(below!.y).toBeGreaterThanOrEqual(above!.y + above!.height);
    expect(Math.abs(below!.x - above!.x)).toBeLessThan(3);
  });

  test('changes without the turn being read moving from its place', async () => {
    await reader.page.goto(`${reader.url}${CHAPTER}#c12-t04`);
    const top = () => reader.page.locator('#c12-t04').evaluate((turn) => turn.getBoundingClientRect().top);
    await reader.page.mouse.wheel(0, -40);
    await reader.page.waitForTimeout(200);
    const before = await top();
    for (const mode of ['中英对照', 'English', '简体中文']) {
      await choose(mode);
      expect(Math.abs((await top()) - before), mode).toBeLessThan(2);
    }
  });

  test('without scripts leads to the talk in both, at this chapter', async () => {
    const context = await reader.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(reader.url + CHAPTER);
    expect(await page.locator('.mode').isVisible()).toBe(false);
    expect(await isShown(page.locator('#c12-t02-p1'))).toBe(true);
    await page.getByRole('link', { name: '对照' }).click();
    await page.waitForURL('**#c12-t01');
    for (const lang of ['zh', 'en']) {
      expect(await page.locator(`#c12-t01 p:lang(${lang})`).first().isVisible(), lang).toBe(true);
    }
    await page.goto(reader.url + CHAPTER);
    await page.locator('.bar').getByRole('link', { name: 'Read this page in English' }).click();
    await page.waitForURL(`**/en/${CHAPTER}`);
    await context.close();
  });

  test('is the one thing in the bar of a chapter that is chosen of languages; the page in the other is among the chapters', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    expect(await reader.page.locator('.bar [hreflang]').count()).toBe(0);
    expect(await reader.page.locator('#chapters [hreflang]').count()).toBe(1);
    await reader.page.goto(`${reader.url}about/`);
    expect(await reader.page.locator('.bar [hreflang]').count()).toBe(1);
    expect(await reader.page.locator('#chapters [hreflang]').count()).toBe(0);
  });

  test('stays the page’s own where the other does not come, and says so', async () => {
    await reader.page.route('**/en/chapters/**', (route) => route.abort());
    await reader.page.goto(reader.url + CHAPTER);
    await choose('中英对照');
    await reader.page.getByRole('status').getByText('没能载入').waitFor();
    expect(await reader.page.locator('#mode-own').isChecked()).toBe(true);
    expect(await isShown(own())).toBe(true);
    await reader.page.unroute('**/en/chapters/**');
    await choose('中英对照');
    await expect.poll(() => isShown(other())).toBe(true);
    // The browser itself complains of what was broken off.
    reader.complaints.length = 0;
  });

  test('keeps the place where the page is opened anew', async () => {
    await openIn('both', 'chapters/02-scaling-law/');
    const turn = reader.page.locator('#c02-t09');
    await turn.evaluate((one) => one.scrollIntoView({ behavior: 'instant' }));
    await reader.page.waitForTimeout(300);
    const top = () => turn.evaluate((one) => one.getBoundingClientRect().top);
    const before = await top();
    await reader.page.reload();
    await reader.page.waitForSelector('html.paired');
    await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThan(3);
  });

  test('is reached and changed by keyboard', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await reader.page.locator('#mode-own').focus();
    await reader.page.keyboard.press('ArrowRight');
    await reader.page.keyboard.press('ArrowRight');
    await expect.poll(() => reader.page.locator('#mode-both').isChecked()).toBe(true);
    await expect.poll(() => isShown(other())).toBe(true);
  });

  test('leaves nothing wider than the screen, at 200 % text too', async () => {
    for (const [width, size] of [
      [320, 100],
      [390, 200],
      [1280, 200],
      [2560, 100],
    ] as const) {
      await reader.page.setViewportSize({ width, height: 900 });
      await openIn(width === 390 ? 'en' : 'both', 'en/chapters/04-product-managers-and-programmers/');
      await reader.page.evaluate(
        (pixels) => (document.documentElement.style.fontSize = `${pixels}px`),
        (17 * size) / 100,
      );
      const overflow = await reader.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, `${width} at ${size} %`).toBeLessThanOrEqual(0);
    }
  });
});

describe('one turn’s counterpart', () => {
  test('shows in place by a tap and hides again', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    const peek = reader.page.locator('#c12-t02').getByRole('button', { name: '这次发言的英文' });
    await movePointer(reader.page);
    await reader.page.locator('#c12-t02').hover();
    expect(await peek.getAttribute('lang')).toBeNull();
    expect(await peek.locator('[lang=en]').innerText()).toBe('EN');
    await peek.click();
    await expect.poll(() => peek.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => isShown(other())).toBe(true);
    await expect.poll(() => isShown(reader.page.locator('#c12-t01 .other').first())).toBe(false);
    await peek.click();
    await expect.poll(() => isShown(other())).toBe(false);
  });

  test('shows by a key, for the turn being read', async () => {
    await reader.page.goto(`${reader.url}${CHAPTER}#c12-t02`);
    await reader.page.keyboard.press('t');
    await expect.poll(() => isShown(other())).toBe(true);
    await reader.page.keyboard.press('t');
    await expect.poll(() => isShown(other())).toBe(false);
  });

  test('shows itself when the browser finds something in it', async () => {
    await reader.page.goto(`${reader.url}${CHAPTER}#c12-t02`);
    for (let i = 0; i < 2; i++) await reader.page.keyboard.press('t');
    await expect.poll(() => other().count()).toBe(1);
    await expect.poll(() => isShown(other())).toBe(false);
    expect(await other().getAttribute('hidden')).toBe('until-found');
    // Find-in-page has no handle for a script; going to an anchor in hidden text reveals it by the same rule
    // (https://html.spec.whatwg.org/multipage/interaction.html#ancestor-revealing-algorithm).
    await other().evaluate((element) => {
      element.id = 'found';
      location.hash = 'found';
    });
    await expect.poll(() => isShown(other())).toBe(true);
  });
});

describe('the language switch', () => {
  test('leaves who has not gone down yet at the title', async () => {
    await reader.page.setViewportSize({ width: 390, height: 800 });
    await openIn('zh', 'chapters/13-milestones/');
    for (const name of ['中英对照', 'English', '简体中文']) {
      await choose(name);
      await reader.page.waitForTimeout(300);
      expect(await reader.page.evaluate(() => scrollY)).toBe(0);
    }
  });

  test.each([1, 2, 3])('lands on the turn that is being read (turn %i)', async (n) => {
    await reader.page.goto(reader.url + 'chapters/11-open-and-closed/');
    const turn = reader.page.locator('.turn').nth(n);
    const id = (await turn.getAttribute('id'))!;
    await turn.evaluate((one) =>
      scrollTo({ top: one.getBoundingClientRect().top + scrollY - 60, behavior: 'instant' }),
    );
    await clickAt(reader.page.getByRole('link', { name: 'Read this page in English' }));
    await reader.page.waitForURL('**/en/chapters/**');
    const top = await reader.page.locator(`#${id}`).evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(-20);
    expect(top).toBeLessThan(160);
    await expect.poll(() => isShown(reader.page.locator(`#${id} p[id]`).first())).toBe(true);
  });

  test('takes the choice of one language along, and leaves both as it is', async () => {
    await openIn('zh');
    await clickAt(reader.page.getByRole('link', { name: 'Read this page in English' }));
    await reader.page.waitForURL('**/en/**');
    expect(await reader.page.evaluate(() => localStorage.getItem('mode'))).toBe('en');
    await openIn('both');
    await clickAt(reader.page.getByRole('link', { name: 'Read this page in English' }));
    await reader.page.waitForURL('**/en/**');
    await expect.poll(() => reader.page.locator('#mode-both').isChecked()).toBe(true);
  });

  test('at the top of a chapter leads to the top of it', async () => {
    await reader.page.goto(reader.url + CHAPTER);
    await clickAt(reader.page.getByRole('link', { name: 'Read this page in English' }));
    await reader.page.waitForURL('**/en/**');
    expect(await reader.page.evaluate(() => scrollY)).toBe(0);
  });
});

test('a note is in the language chosen', async () => {
  await openIn('en', 'chapters/11-open-and-closed/');
  const note = reader.page.locator('#c11-n1');
  await expect.poll(() => isShown(note.locator('.other'))).toBe(true);
  await expect.poll(() => isShown(note.locator(':has(+ .other)'))).toBe(false);
});

test('what is focused or tapped in the bar moves nothing on the page', async () => {
  await reader.page.goto(reader.url + 'chapters/02-scaling-law/');
  await reader.page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
  await reader.page.locator('[data-search]').focus();
  await reader.page.locator('[data-settings]').focus();
  await choose('简体中文');
  expect(await reader.page.evaluate(() => scrollY)).toBe(3000);
});

test('the language switch of any page chooses the language of the chapters', async () => {
  await openIn('zh', 'about/');
  await clickAt(reader.page.getByRole('link', { name: 'Read this page in English' }));
  await reader.page.waitForURL('**/en/about/');
  await reader.page.goto(`${reader.url}en/${CHAPTER}`);
  expect(await reader.page.locator('#c12-t02-p1').textContent()).not.toMatch(/\p{Script=Han}/u);
  await expect.poll(() => isShown(own())).toBe(true);
});

describe('copying from both', () => {
  const copy = async (from: string, to: string) => {
    await reader.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openIn('both');
    await reader.page.evaluate(
      ([start, end]) => {
        const range = document.createRange();
        range.setStart(document.querySelector(start!)!.firstChild!, 0);
        range.setEndAfter(document.querySelector(end!)!.lastChild!);
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      },
      [from, to],
    );
    await reader.page.keyboard.press('Control+c');
    return reader.page.evaluate(() => navigator.clipboard.readText());
  };

  test('Chinese gives Chinese only', async () => {
    const copied = await copy('#c12-t04-p1', '#c12-t05-p2');
    expect(copied).toMatch(/\p{Script=Han}/u);
    expect(copied).not.toMatch(/embodied/i);
    expect(copied).toContain('李建忠');
  });

  test('English gives English only', async () => {
    const copied = await copy('#c12-t02-p1 + .other', '#c12-t02-p2 + .other');
    expect(copied).toMatch(/year one/i);
    expect(copied).not.toMatch(/\p{Script=Han}/u);
  });
});
