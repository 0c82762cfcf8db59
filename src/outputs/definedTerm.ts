import { namesOf } from '../book/glossary/names.ts';
import { inLocale } from '../book/inLocale.ts';
import type { GlossaryEntry } from '../book/types.ts';
import type { Locale } from '../locales.ts';

interface Site {
  /** The address of the glossary's index in the language, with its origin. */
  glossary: string;
  /** The address of the entry in the language, with its origin. */
  entry: string;
  /** The glossary's name in the language. */
  title: string;
}

/** A glossary entry as schema.org's DefinedTerm in its DefinedTermSet (https://schema.org/DefinedTerm). */
export function definedTerm(entry: GlossaryEntry, locale: Locale, { glossary, entry: url, title }: Site) {
  const name = inLocale(entry.name, locale).value;
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': url,
    url,
    name,
    alternateName: namesOf(entry).filter((other) => other !== name),
    description: inLocale(entry.summary, locale).value,
    termCode: entry.id,
    inLanguage: locale.lang,
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': glossary,
      url: glossary,
      name: title,
      inLanguage: locale.lang,
    },
  };
}

/** Data for a script element: nothing in it can close the element. */
export const jsonLd = (data: object) => JSON.stringify(data).replaceAll('<', '\\u003c');
