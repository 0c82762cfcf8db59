import { namesOf } from '../../book/glossary/names.ts';
import { inLocale } from '../../book/inLocale.ts';
import type { GlossaryEntry } from '../../book/types.ts';
import type { Locale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import type { Addresses } from '../../render/addresses.ts';

/**
 * A glossary entry as schema.org's DefinedTerm in its DefinedTermSet (https://schema.org/DefinedTerm).
 *
 * @param addresses absolute addresses, here and below.
 */
export function definedTerm(entry: GlossaryEntry, locale: Locale, addresses: Addresses) {
  const name = inLocale(entry.name, locale).value;
  const url = addresses.entry(entry.id, locale);
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
    inDefinedTermSet: termSet(locale, addresses),
  };
}

/** The glossary in a language as schema.org's DefinedTermSet (https://schema.org/DefinedTermSet); its terms point at it. */
export const definedTermSet = (locale: Locale, addresses: Addresses) => ({
  '@context': 'https://schema.org',
  ...termSet(locale, addresses),
  description: strings(locale)('glossary.description'),
});

function termSet(locale: Locale, addresses: Addresses) {
  const url = addresses.page('glossary', locale);
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name: strings(locale)('glossary.title'),
    inLanguage: locale.lang,
  };
}
