import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build, edit, fixtureProject } from '../support/fixtureSite.ts';
import { attribute, builtPages, textIn } from '../support/pages.ts';

const LETTERS = 'docs/zh/chapters/01-letters.md';

describe('a build', () => {
  test('that fails names file and line and leaves the site before it whole', { timeout: 60_000 }, async () => {
    const root = await fixtureProject('talk');
    expect(build(root).status).toBe(0);
    const before = await readdir(join(root, 'dist'), { recursive: true });
    const page = await readFile(join(root, 'dist/chapters/01-letters/index.html'), 'utf8');

    await edit(join(root, LETTERS), '## 陆岩', '## 路岩');
    const failed = build(root);
    expect(failed.status).not.toBe(0);
    expect(failed.stderr + failed.stdout).toContain('docs/zh/chapters/01-letters.md:17: unknown speaker “路岩”');
    expect(await readdir(join(root, 'dist'), { recursive: true })).toEqual(before);
    expect(await readFile(join(root, 'dist/chapters/01-letters/index.html'), 'utf8')).toBe(page);
  });

  test(
    'of a copy with an imported write-up publishes its words and says what they are',
    { timeout: 60_000 },
    async () => {
      const root = await fixtureProject('talk');
      await mkdir(join(root, 'docs/imported/chapters'), { recursive: true });
      const write = (name: string, text: string) => writeFile(join(root, 'docs/imported/chapters', name), text);
      await write(
        '01-letters.md',
        '---\ntitle: 信走哪条路\n---\n\n## 何穗\n\n走哪条路？\n\n## 陆岩\n\n走山路，3个钟头。\n\nRoute 7绕。\n\n## 何穗\n\n不信。\n',
      );
      await write('02-tea.md', '---\ntitle: 水\n---\n\n## 陆岩\n\n要滚吗？\n\n## 何穗\n\n80度。\n');
      expect(build(root).status).toBe(0);
      const pages = await builtPages(join(root, 'dist'));
      const letters = pages.find(({ path }) => path === '/chapters/01-letters/')!;
      expect(letters.html).toContain('走山路，3个钟头。');
      expect(letters.html).toContain('你在本机导入的公开整理稿');
      expect(letters.html).not.toContain('本页是重述');
      const english = pages.find(({ path }) => path === '/en/chapters/01-letters/')!;
      expect(english.html).toContain('By the <strong>“mountain”</strong>');
      expect(letters.elements.some((element) => attribute(element, 'id') === 'c01-t02-p2')).toBe(true);
    },
  );
});

describe('where a translation is missing or old', () => {
  test(
    'the Chinese stands in its place, marked, and the head claims no more than there is',
    { timeout: 60_000 },
    async () => {
      const root = await fixtureProject('talk');
      const accept = spawnSync(process.execPath, [resolve('src/commands/translation.ts'), '--accept', 'all'], {
        cwd: root,
      });
      expect(accept.status).toBe(0);
      await edit(join(root, LETTERS), '我不大信。', '我还是不大信。\n\n夜里也走吗？');
      expect(build(root).status).toBe(0);
      const pages = await builtPages(join(root, 'dist'));
      const page = (path: string) => pages.find((candidate) => candidate.path === path)!;
      const byId = (path: string, id: string) => page(path).elements.find((one) => attribute(one, 'id') === id)!;

      // One paragraph changed, one is new: the rest is as it was.
      const letters = '/en/chapters/01-letters/';
      expect(textIn(byId(letters, 'c01-t03-p1'))).toMatch(/I don't quite believe it\.\s*older translation/);
      expect(textIn(byId(letters, 'c01-t03-p2'))).toMatch(/夜里也走吗？\s*not translated/);
      expect(attribute(byId(letters, 'c01-t03-p2'), 'lang')).toBe('zh-CN');
      expect(page(letters).elements.filter((one) => attribute(one, 'class') === 'mark')).toHaveLength(2);

      // A whole chapter without English: Chinese, with its language on it, and nothing that claims English.
      const tea = page('/en/chapters/02-tea/');
      expect(attribute(byId(tea.path, 'c02-t01-p1'), 'lang')).toBe('zh-CN');
      expect(tea.html).toContain('has not been translated yet');
      const links = (path: string, rel: string) =>
        page(path).elements.filter((one) => one.tagName === 'link' && attribute(one, 'rel') === rel);
      expect(links(tea.path, 'canonical').map((link) => attribute(link, 'href'))).toEqual([
        'http://localhost:4321/chapters/02-tea/',
      ]);
      expect(links('/chapters/02-tea/', 'alternate').map((link) => attribute(link, 'hreflang'))).not.toContain('en');
      expect(links('/chapters/01-letters/', 'alternate').map((link) => attribute(link, 'hreflang'))).toContain('en');
      const sitemap = await readFile(join(root, 'dist/sitemap-0.xml'), 'utf8');
      expect(sitemap).toContain('/en/chapters/01-letters/');
      expect(sitemap).not.toContain('/en/chapters/02-tea/');
    },
  );
});

describe('a third language', () => {
  test('takes an entry in src/locales.ts, a file in i18n/ and a folder in docs/', { timeout: 60_000 }, async () => {
    const root = await fixtureProject('talk');
    await edit(
      join(root, 'src/locales.ts'),
      '] as const satisfies',
      "  { key: 'de', lang: 'de', name: 'Deutsch', short: 'DE', prefix: 'de' },\n] as const satisfies",
    );
    await writeFile(join(root, 'i18n/de.json'), JSON.stringify({ 'frame.search': 'Suche' }));
    await cp(join(root, 'docs/en'), join(root, 'docs/de'), { recursive: true });
    await edit(join(root, 'docs/de/chapters/01-letters.md'), "I don't quite believe it.", 'Das glaube ich nicht ganz.');
    const { status, stderr } = build(root);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(existsSync(join(root, 'dist/de/chapters/01-letters/index.html'))).toBe(true);
    const html = await readFile(join(root, 'dist/de/chapters/01-letters/index.html'), 'utf8');
    expect(html).toContain('<html lang="de"');
    expect(html).toContain('Das glaube ich nicht ganz.');
    expect(html).toContain('Suche');
    expect(html).toContain('data-other="/chapters/01-letters/"');
    const json = JSON.parse(await readFile(join(root, 'dist/dialogue.json'), 'utf8'));
    expect(json.chapters[0].url.de).toBe('/de/chapters/01-letters/');
    expect(json.chapters[0].turns[2].paragraphs.de).toEqual(['Das glaube ich nicht ganz.']);
  });
});
