import type { GlossaryEntry } from '../book/types.ts';
import { inLocale } from '../book/inLocale.ts';
import { locales } from '../locales.ts';
import { addressesUnder } from '../render/addresses.ts';
import { aliasSlugs } from '../render/aliasSlug.ts';
import { redirectHtml } from '../render/redirectHtml.ts';
import { site } from '../site.ts';

/** A page that leads on from another name of a glossary entry to the entry. */
export interface Alias {
  /** `en/glossary/retrieval-augmented-generation` */
  path: string;
  /** The entry's own path: `en/glossary/rag` */
  target: string;
  html: string;
}

/** Every other name of an entry, in each language. */
export function aliases(glossary: readonly GlossaryEntry[]): Alias[] {
  const addresses = addressesUnder(site.base);
  const entries = new Map(glossary.map((entry) => [entry.id, entry]));
  return locales.flatMap((locale) =>
    [...aliasSlugs(glossary)].map(([alias, id]) => {
      const address = addresses.entry(id, locale);
      const title = inLocale(entries.get(id)!.name, locale).value;
      const pathOf = (name: string) => [locale.prefix, 'glossary', name].filter(Boolean).join('/');
      return {
        path: pathOf(alias),
        target: pathOf(id),
        html: redirectHtml(address, new URL(address, site.url).href, title, locale),
      };
    }),
  );
}
