import { inLocale } from '../../../src/book/inLocale.ts';
import type { Peer } from './Peer.ts';
import { peerMarkdown } from './peerMarkdown.ts';
import versions from './versions.json' with { type: 'json' };

/** VitePress as it comes: its own theme, no search. */
export const vitepress: Peer = {
  name: 'VitePress',
  packages: versions.vitepress,
  files(book, locales) {
    const localized = locales.map((locale) => {
      const sidebar = book.chapters.map((chapter) => ({
        text: inLocale(chapter.title, locale).value,
        link: `/${[locale.prefix, 'chapters', chapter.slug].filter(Boolean).join('/')}`,
      }));
      const title = inLocale(book.title, locale).value;
      return [
        locale.prefix || 'root',
        { label: locale.name, lang: locale.lang, title, themeConfig: { sidebar } },
      ] as const;
    });
    const config = { locales: Object.fromEntries(localized) };
    const files = new Map([['.vitepress/config.mjs', `export default ${JSON.stringify(config, null, 2)};\n`]]);
    for (const locale of locales) {
      const folder = locale.prefix ? `${locale.prefix}/` : '';
      files.set(`${folder}index.md`, `# ${inLocale(book.title, locale).value}\n`);
      for (const chapter of book.chapters) {
        // Its pages print no title of their own accord.
        const [head, ...body] = peerMarkdown(book, chapter, locale).split('\n\n');
        const heading = `# ${inLocale(chapter.title, locale).value}`;
        files.set(`${folder}chapters/${chapter.slug}.md`, [head, heading, ...body].join('\n\n'));
      }
    }
    return files;
  },
  build: ['vitepress', 'build'],
  out: '.vitepress/dist',
  page: ({ slug }, { prefix }) => `${prefix ? `${prefix}/` : ''}chapters/${slug}.html`,
};
