import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { bookIntegration } from './src/integrations/book.ts';
import { contentSecurity } from './src/integrations/contentSecurity.ts';
import { earlyScript } from './src/integrations/earlyScript.ts';
import { licences } from './src/integrations/licences.ts';
import { noToolbar } from './src/integrations/noToolbar.ts';
import { offline } from './src/integrations/offline.ts';
import { ownFrame } from './src/integrations/ownFrame.ts';
import { pages } from './src/integrations/pages.ts';
import { pictures } from './src/integrations/pictures.ts';
import { plainFiles } from './src/integrations/plainFiles.ts';
import { searchIndex } from './src/integrations/searchIndex.ts';
import { ownSitemap } from './src/integrations/sitemap.ts';
import { locales } from './src/locales.ts';
import { site } from './src/site.ts';
import { strings } from './src/strings.ts';

/** What several scripts use travels in one file with the first of them, so that a page fetches few. */
const scriptGroups = [
  {
    name: 'main',
    test: /src\/(client\/(main|adoptStyles|announce|fetchPage|foundWords|place|remember)|render\/fillIn)\.ts|announcement\.css|preload-helper/,
  },
  // Beside the script of the dialog, and at the same time.
  { name: 'search-styles', test: /styles\/search\.css\?inline/ },
];

export default defineConfig({
  site: site.url,
  base: site.base,
  // Beside the packages, copies of the project that share them would share this too.
  cacheDir: './.cache/astro',
  trailingSlash: 'always',
  prefetch: false,
  devToolbar: { enabled: false },
  // A page and its styles in one answer: it is painted a round trip sooner, and the first visit weighs the same.
  // And one page is rendered while others are written: with 1,300 chapters sixteen at a time take a tenth less than four.
  build: { inlineStylesheets: 'always', concurrency: 16 },
  vite: {
    plugins: [ownFrame(), noToolbar()],
    worker: { format: 'es' },
    environments: {
      // Astro has loaded these itself before it reads src/content.config.ts: copies of them, transformed one by one, take
      // half as long as bundling all pages.
      astro: { resolve: { external: ['astro/content/config', 'astro/loaders', '@astrojs/starlight/schema'] } },
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: scriptGroups } } } } },
    },
  },
  integrations: [
    bookIntegration(),
    earlyScript(),
    searchIndex(),
    plainFiles(),
    ownSitemap(),
    starlight({
      disable404Route: true,
      title: Object.fromEntries(locales.map((locale) => [locale.lang, strings(locale)('site.title')])),
      locales: Object.fromEntries(locales.map(({ prefix, lang, name }) => [prefix || 'root', { lang, label: name }])),
      favicon: '/favicon.svg',
      pagefind: false,
      routeMiddleware: './src/integrations/routeData.ts',
      sidebar: [],
      tableOfContents: false,
      pagination: false,
      expressiveCode: false,
      markdown: { headingLinks: false },
      credits: false,
      ...(site.editUrl && { editLink: { baseUrl: site.editUrl } }),
    }),
    licences(),
    // Nothing else may change a page: it gets its policy and is packed as soon as it is rendered.
    pages(),
    contentSecurity(),
    // When everything that a device keeps is written: it packs finished files.
    offline(),
    // Which no device keeps: the last of many are drawn meanwhile.
    pictures(),
  ],
});
