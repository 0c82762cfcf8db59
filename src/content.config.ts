import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection, type SchemaContext } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { locales } from './locales.ts';

/** `en/pages/about.md` → `en/about`: the folder docs/ names the locale by its key, the address by its prefix. */
const addressOf = (entry: string): string => {
  const [key, , ...path] = entry.replace(/\.md$/, '').split('/');
  const prefix = locales.find((locale) => locale.key === key)?.prefix;
  return [prefix, ...path].filter(Boolean).join('/');
};

/** Starlight asks for its schema at every page that it frames: it is built once. */
let schema: ReturnType<ReturnType<typeof docsSchema>> | undefined;
const pageSchema = (context: SchemaContext) => (schema ??= docsSchema()(context));

export const collections = {
  /** The prose that the home page begins with: no page of its own. */
  home: defineCollection({ loader: glob({ base: './docs', pattern: '*/home.md' }) }),
  docs: defineCollection({
    loader: glob({ base: './docs', pattern: '*/pages/*.md', generateId: ({ entry }) => addressOf(entry) }),
    schema: pageSchema,
  }),
  /** Starlight looks here for its own strings; ours are read by src/strings.ts from the same files. */
  i18n: defineCollection({
    loader: glob({ base: './i18n', pattern: '*.json', generateId: ({ entry }) => entry.replace(/\.json$/, '') }),
    schema: i18nSchema(),
  }),
};
