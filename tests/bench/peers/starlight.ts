import { inLocale } from '../../../src/book/inLocale.ts';
import type { Peer } from './Peer.ts';
import { peerMarkdown } from './peerMarkdown.ts';
import versions from './versions.json' with { type: 'json' };

/** Starlight as it comes: its own theme and search. */
export const starlight: Peer = {
  name: 'Starlight',
  packages: versions.starlight,
  files(book, locales) {
    const files = new Map([
      [
        'astro.config.mjs',
        `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  integrations: [
    starlight({
      title: ${JSON.stringify(inLocale(book.title, locales[0]!).value)},
      locales: ${JSON.stringify(Object.fromEntries(locales.map(({ prefix, lang, name }) => [prefix || 'root', { lang, label: name }])))},
      sidebar: [{ autogenerate: { directory: 'chapters' } }],
    }),
  ],
});
`,
      ],
      [
        'src/content.config.ts',
        `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
      ],
    ]);
    for (const locale of locales) {
      const folder = ['src/content/docs', locale.prefix].filter(Boolean).join('/');
      files.set(`${folder}/index.md`, `---\ntitle: ${JSON.stringify(inLocale(book.title, locale).value)}\n---\n`);
      for (const chapter of book.chapters) {
        const place = ['sidebar:', `  order: ${chapter.number}`];
        files.set(`${folder}/chapters/${chapter.slug}.md`, peerMarkdown(book, chapter, locale, place));
      }
    }
    return files;
  },
  build: ['astro', 'build'],
  out: 'dist',
  page: ({ slug }, { prefix }) => [prefix, 'chapters', slug, ''].filter((part, i) => part || i > 0).join('/'),
};
