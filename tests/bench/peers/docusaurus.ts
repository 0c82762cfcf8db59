import { inLocale } from '../../../src/book/inLocale.ts';
import type { Peer } from './Peer.ts';
import { peerMarkdown } from './peerMarkdown.ts';
import versions from './versions.json' with { type: 'json' };

/** Docusaurus as it comes: its own theme, the documentation as the whole site, no search. */
export const docusaurus: Peer = {
  name: 'Docusaurus',
  packages: versions.docusaurus,
  files(book, locales) {
    const [source] = locales;
    const config = {
      title: inLocale(book.title, source!).value,
      url: 'http://localhost',
      baseUrl: '/',
      i18n: {
        defaultLocale: source!.lang,
        locales: locales.map(({ lang }) => lang),
        localeConfigs: Object.fromEntries(locales.map(({ lang, name }) => [lang, { label: name }])),
      },
      // A .md file is Markdown and no program.
      markdown: { format: 'detect' },
      presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, pages: false }]],
      themeConfig: { navbar: { items: [{ type: 'localeDropdown' }] } },
    };
    const files = new Map([['docusaurus.config.js', `export default ${JSON.stringify(config, null, 2)};\n`]]);
    for (const locale of locales) {
      const isSource = locale.key === source!.key;
      const folder = isSource ? 'docs' : `i18n/${locale.lang}/docusaurus-plugin-content-docs/current`;
      files.set(`${folder}/index.md`, `---\nslug: /\n---\n\n# ${inLocale(book.title, locale).value}\n`);
      for (const chapter of book.chapters) {
        const place = [`id: ${JSON.stringify(chapter.slug)}`, `sidebar_position: ${chapter.number}`];
        const address = `slug: /chapters/${chapter.slug}`;
        files.set(`${folder}/chapters/${chapter.slug}.md`, peerMarkdown(book, chapter, locale, [...place, address]));
      }
    }
    return files;
  },
  build: ['docusaurus', 'build'],
  out: 'build',
  page: ({ slug }, { prefix, lang }) => `${prefix ? `${lang}/` : ''}chapters/${slug}/`,
};
