import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { brotli } from '../bench/brotli.ts';
import { build, edit, fixtureProject } from '../support/fixtureSite.ts';

const CHAPTERS = 'docs/zh/chapters';
const SHOWN = 'chapters/07-letters/index.html';
/** In bytes, brotli 11: two in a hundred of what a chapter of the edition weighs. The pages of the fixture are shorter. */
const MORE = 160;

/** A project of so many chapters, all of the same text: the first of the fixture. */
async function projectOf(chapters: number): Promise<string> {
  const root = await fixtureProject('talk');
  for (const key of ['zh', 'en']) {
    for (let number = 3; number <= chapters; number++) {
      const copy = `${String(number).padStart(2, '0')}-letters.md`;
      await cp(join(root, `docs/${key}/chapters/01-letters.md`), join(root, `docs/${key}/chapters`, copy));
    }
  }
  return root;
}

test('a chapter’s page is as long with forty chapters as with thirteen', { timeout: 120_000 }, async () => {
  const [few, many] = await Promise.all([projectOf(13), projectOf(40)]);
  const [before, after] = [few, many].map((root) => {
    expect(build(root).stderr).toBe('');
    return root;
  });
  for (const page of [SHOWN, `en/${SHOWN}`]) {
    const html = await Promise.all([before!, after!].map((root) => readFile(join(root, 'dist', page), 'utf8')));
    expect(html[1]).toContain('40-letters');
    expect(brotli(html[1]!) - brotli(html[0]!)).toBeLessThan(MORE);
  }
  await Promise.all([few, many].map((root) => rm(root, { recursive: true, force: true })));
});

test('a second build draws only the pictures that have changed, and says so', { timeout: 120_000 }, async () => {
  const root = await projectOf(13);
  expect(build(root).stdout).toContain('Pictures: 0 reused, 31 drawn');
  await edit(join(root, CHAPTERS, '05-letters.md'), 'title: ', 'title: 又');
  const again = build(root);
  expect(again.stderr).toBe('');
  expect(again.stdout).toContain('Pictures: 30 reused, 1 drawn');
});
