import { describe, expect, test } from 'vitest';
import { useReader } from '../support/readers.ts';

describe('a page that nobody has done anything on', () => {
  const reader = useReader();

  test('fetches no script, not even with a pointer at rest on it, and fetches it when the pointer moves', async () => {
    const scripts: string[] = [];
    reader.page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    await reader.page.goto(`${reader.url}chapters/06-rag/`);
    // The browser tells the page where the pointer is, and that it moved by nothing.
    await reader.page.mouse.move(0, 0);
    await reader.page.waitForLoadState('networkidle');
    expect(scripts).toEqual([]);
    await reader.page.mouse.move(300, 300);
    await expect.poll(() => scripts.some((url) => url.includes('/main.'))).toBe(true);
  });

  test('takes a browser at its word that tells of a move and of no distance', async () => {
    const main = reader.page.waitForRequest(/\/main\./);
    await reader.page.addInitScript(() => {
      for (const axis of ['movementX', 'movementY']) Reflect.deleteProperty(MouseEvent.prototype, axis);
    });
    await reader.page.goto(`${reader.url}chapters/06-rag/`);
    await reader.page.mouse.move(0, 0);
    await main;
  });
});
