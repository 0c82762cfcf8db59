import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { close, createIndex } from 'pagefind';
import { plainText } from '../../src/book/plainText.ts';
import type { Book } from '../../src/book/types.ts';
import { escapeHtml } from '../../src/render/escapeHtml.ts';
import { brotli } from './brotli.ts';
import type { System } from './measure.ts';

interface Pagefind {
  createInstance(options: object): {
    search(query: string): Promise<{ results: { data(): Promise<{ sub_results: { url: string }[] }> }[] }>;
  };
}

/** What Starlight does by itself: Pagefind over the pages of the chapters, a heading a turn, with Pagefind's interface. */
export async function starlightDefault(book: Book): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'default-'));
  const { index } = await createIndex();
  for (const { key, lang, prefix } of [
    { key: 'zh', lang: 'zh-CN', prefix: '' },
    { key: 'en', lang: 'en', prefix: 'en/' },
  ]) {
    for (const { slug, title, turns } of book.chapters) {
      const sections = turns.map(({ id, speaker, paragraphs }) => {
        const name = book.speakers.find((one) => one.id === speaker)!.name[key]!;
        const texts = paragraphs.map(({ content }) => `<p>${escapeHtml(plainText(content[key] ?? []))}</p>`);
        return `<h2 id="${id}">${name}</h2>${texts.join('')}`;
      });
      const body = `<main data-pagefind-body><h1>${title[key]}</h1>${sections.join('')}</main>`;
      await index!.addHTMLFile({
        url: `/${prefix}chapters/${slug}/`,
        content: `<html lang="${lang}"><body>${body}</body></html>`,
      });
    }
  }
  const { files } = await index!.getFiles();
  await close();
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }

  const base = `${pathToFileURL(folder).href}/`;
  // Each language has a program of its own, and a module has room for one.
  const [zh, en] = (await Promise.all(['zh', 'en'].map((key) => import(`${base}pagefind.js?${key}`)))) as [
    Pagefind,
    Pagefind,
  ];
  const fixed = await Promise.all(
    ['pagefind.js', 'pagefind-worker.js', 'pagefind-ui.js', 'pagefind-ui.css'].map(async (file) =>
      brotli(await readFile(join(folder, file))),
    ),
  );
  let fetched: string[] = [];
  const open = (lang: string) => {
    globalThis.fetch = (async (address: string) => {
      const path = fileURLToPath(address.replace(/\?.*$/, ''));
      fetched.push(path);
      return new Response(Uint8Array.from(await readFile(path)));
    }) as unknown as typeof globalThis.fetch;
    // Pagefind chooses the index by the language of the document.
    Object.assign(globalThis, { document: { querySelector: () => ({ getAttribute: () => lang }) } });
    const instance = (lang === 'en' ? en : zh).createInstance({ basePath: base, noWorker: true });
    Object.assign(globalThis, { document: undefined });
    return instance;
  };
  const instances = { zh: open('zh-cn'), en: open('en') };
  /** A reader looks for English on an English page. */
  const langOf = (query: string) => (/\p{Script=Han}/u.test(query) ? 'zh' : 'en');
  const turnsIn = (pages: readonly { sub_results: { url: string }[] }[]) => [
    ...new Set(
      pages.flatMap(({ sub_results: turns }) => turns.flatMap(({ url }) => /c\d\d-t\d\d$/.exec(url)?.[0] ?? [])),
    ),
  ];

  return {
    name: 'Starlight’s default',
    async search(query) {
      const { results } = await instances[langOf(query)].search(query);
      return turnsIn(await Promise.all(results.map((result) => result.data())));
    },
    async cold(query) {
      fetched = [];
      const start = performance.now();
      const { results } = await open(langOf(query) === 'zh' ? 'zh-cn' : 'en').search(query);
      await results[0]?.data();
      const milliseconds = performance.now() - start;
      const sizes = await Promise.all(fetched.map(async (path) => brotli(await readFile(path))));
      return { bytes: [...fixed, ...sizes].reduce((sum, size) => sum + size, 0), milliseconds };
    },
  };
}
