import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { useReader } from '../support/readers.ts';

const reader = useReader();
const book = readBook('.');
const chapter = book.chapters[10]!;
const PATH = `chapters/${chapter.slug}/`;

/** A node of the tree that a screen reader is given. */
interface Node {
  role: string;
  name: string;
  level: number | undefined;
}

async function accessibilityTree(): Promise<Node[]> {
  const session = await reader.context.newCDPSession(reader.page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .map(({ role, name, properties }) => ({
      role: String(role?.value ?? ''),
      name: String(name?.value ?? '').trim(),
      level: properties?.find((property) => property.name === 'level')?.value.value as number | undefined,
    }));
}

describe('a chapter walked through', () => {
  test.each([
    ['by keyboard, wide', 1280],
    ['by keyboard, on a phone', 390],
  ])('%s: every stop is seen, is named, and lies clear of the bars', { timeout: 120_000 }, async (_, width) => {
    await reader.page.setViewportSize({ width, height: 844 });
    await reader.page.goto(reader.url + PATH);
    const stops: string[] = [];
    const faults: string[] = [];
    for (let i = 0; i < 400; i++) {
      await reader.page.keyboard.press('Tab');
      const stop = await reader.page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        if (element === document.body) return undefined;
        const seen = element.closest('label') ?? element;
        const box = (seen.getClientRects()[0] ?? seen.getBoundingClientRect()) as DOMRect;
        const middle = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
        const isClear = middle !== null && (seen.contains(middle) || middle.contains(seen));
        return {
          what: element.outerHTML.slice(0, 90),
          name: element.ariaLabel ?? (element.textContent.trim() || seen.textContent.trim()),
          isClear,
          isOutlined:
            getComputedStyle(seen).outlineStyle !== 'none' || getComputedStyle(element).outlineStyle !== 'none',
        };
      });
      if (!stop) break;
      stops.push(stop.what);
      if (!stop.isClear) faults.push(`covered: ${stop.what}`);
      if (!stop.name) faults.push(`without a name: ${stop.what}`);
      if (!stop.isOutlined) faults.push(`without a mark of the focus: ${stop.what}`);
    }
    expect(faults).toEqual([]);
    expect(stops[0]).toContain('skip');
    // Each turn is reached, and the way on after the last of them.
    for (const { id } of chapter.turns)
      expect(
        stops.some((stop) => stop.includes(`#${id}"`)),
        id,
      ).toBe(true);
    expect(stops.some((stop) => stop.includes('rel="next"'))).toBe(true);
  });

  test('by its accessibility tree: landmarks, headings in order, a name for all that can be used', async () => {
    for (const prefix of ['', 'en/']) {
      await reader.page.goto(reader.url + prefix + PATH);
      const tree = await accessibilityTree();
      const headings = tree.filter(({ role }) => role === 'heading');
      expect(headings[0]!.level).toBe(1);
      for (const [i, { level }] of headings.entries()) {
        if (i > 0) expect(level!, headings[i]!.name).toBeLessThanOrEqual(headings[i - 1]!.level! + 1);
      }
      const key = prefix ? 'en' : 'zh';
      const names = new Set(book.speakers.map(({ name }) => name[key]));
      expect(headings.filter(({ level, name }) => level === 2 && names.has(name)).length).toBe(chapter.turns.length);
      for (const role of ['link', 'button', 'radio', 'searchbox', 'img', 'navigation', 'dialog']) {
        expect(
          tree.filter((node) => node.role === role && node.name === ''),
          role,
        ).toEqual([]);
      }
      for (const role of ['banner', 'main', 'contentinfo']) {
        expect(tree.filter((node) => node.role === role).length, role).toBeLessThanOrEqual(1);
      }
      expect(tree.some(({ role }) => role === 'main')).toBe(true);
    }
  });
});
