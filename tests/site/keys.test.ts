import { describe, expect, test } from 'vitest';
import { slowDown, useReader } from '../support/readers.ts';

const CHAPTER = 'chapters/02-scaling-law/';

describe.each([
  ['dist', '/'],
  ['dist.sub', '/sub/'],
])('the keys in %s at %s', (outDir, base) => {
  const reader = useReader(outDir, base);
  const open = (path = CHAPTER) => reader.page.goto(reader.url + path);
  const press = (key: string) => reader.page.keyboard.press(key);
  const focused = () => reader.page.evaluate(() => document.activeElement?.id);
  const said = () => reader.page.getByRole('status').first().textContent();

  test('step through the turns and, with shift, through those of one speaker', async () => {
    await open();
    for (const [key, turn] of [
      ['j', 'c02-t01'],
      ['j', 'c02-t02'],
      ['j', 'c02-t03'],
      ['k', 'c02-t02'],
      ['J', 'c02-t04'],
      ['J', 'c02-t06'],
      ['K', 'c02-t04'],
    ]) {
      await press(key!);
      await expect.poll(focused).toBe(turn);
    }
    const bar = (await reader.page.locator('.chapter-map').boundingBox())!;
    const turn = (await reader.page.locator('#c02-t04').boundingBox())!;
    expect(turn.y).toBeGreaterThanOrEqual(bar.y + bar.height);
    expect(turn.y).toBeLessThan(bar.y + bar.height + 60);
  });

  test('reach the last turn, which cannot rise to the top of the screen, and stay there', async () => {
    await open('chapters/10-a-thousand-agents/');
    for (let i = 1; i <= 4; i++) {
      await press('j');
      await expect.poll(focused).toBe(`c10-t0${i}`);
    }
    await press('j');
    await press('J');
    await expect.poll(said).toBe('本章到头了');
    expect(await focused()).toBe('c10-t04');
  });

  test('change the language of the text and show a turn in the other one', async () => {
    await open();
    await press('l');
    await expect.poll(() => reader.page.getByRole('radio', { name: /English/ }).isChecked()).toBe(true);
    await press('l');
    await expect.poll(() => reader.page.locator('#mode-both').isChecked()).toBe(true);
    await press('l');
    await expect.poll(() => reader.page.locator('#mode-own').isChecked()).toBe(true);
    await press('j');
    await expect.poll(focused).toBe('c02-t01');
    await press('t');
    await expect.poll(() => reader.page.locator('#c02-t01 .peek').getAttribute('aria-expanded')).toBe('true');
  });

  test('turn the marks and cards of terms off and on, and remember it', async () => {
    await open();
    await press('g');
    await expect.poll(said).toBe('术语标记和卡片已关掉');
    expect(await reader.page.evaluate(() => localStorage.getItem('cards'))).toBe('off');
    await press('g');
    await expect.poll(said).toBe('术语标记和卡片已打开');
  });

  test('open the menu of the turn that is read', async () => {
    await open();
    await press('j');
    await press('j');
    await expect.poll(focused).toBe('c02-t02');
    await press('m');
    await expect.poll(() => reader.page.getByRole('dialog', { name: /^黄东旭，第\d+次发言$/ }).count()).toBe(1);
  });

  test('are listed by ?, on any page, in a dialog that Escape closes', async () => {
    for (const [path, name] of [
      ['about/', '键盘'],
      [`en/${CHAPTER}`, 'Keyboard'],
    ]) {
      await open(path);
      await press('?');
      const dialog = reader.page.getByRole('dialog', { name: name! });
      await dialog.waitFor();
      expect(await dialog.locator('kbd').allTextContents()).toEqual('j k J K l t m g / Ctrl+K ?'.split(' '));
      await press('Escape');
      expect(await dialog.isVisible()).toBe(false);
    }
  });

  test('are listed once, however often that is asked for before the list comes', async () => {
    await open();
    await slowDown(reader.page, '**/help/');
    await press('?');
    await press('?');
    await reader.page.getByRole('dialog', { name: '键盘' }).waitFor();
    await reader.page.waitForTimeout(700);
    expect(await reader.page.locator('dialog.keys').count()).toBe(1);
  });

  test('are left alone while a reader types, composes, or holds a modifier', async () => {
    await open();
    await press('Control+k');
    await reader.page.keyboard.type('jk?');
    expect(await reader.page.locator('dialog.search input').inputValue()).toBe('jk?');
    await press('Escape');
    const before = await focused();
    for (const key of ['Control+j', 'Alt+j', 'Meta+j']) await press(key);
    await reader.page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', isComposing: true, bubbles: true })),
    );
    await reader.page.waitForTimeout(300);
    expect(await focused()).toBe(before);
  });

  test('can all be turned off, and stay off on the next page', async () => {
    await open('settings/');
    await reader.page.getByRole('group', { name: '键盘快捷键' }).getByLabel('关掉').check();
    await open();
    for (const key of ['j', '/', '?', 'Control+k']) await press(key);
    await reader.page.waitForTimeout(300);
    expect(await focused()).toBe('');
    expect(await reader.page.locator('dialog[open]').count()).toBe(0);
    await open('settings/');
    await reader.page.getByRole('group', { name: '键盘快捷键' }).getByLabel('打开').check();
    await open();
    await press('j');
    await expect.poll(focused).toBe('c02-t01');
  });
});
