import type { Locale } from '../../locales.ts';
import { inLocale } from '../../book/inLocale.ts';
import type { Speaker } from '../../book/types.ts';
import type { Addresses } from '../../render/addresses.ts';

/** A speaker as schema.org's Person (https://schema.org/Person), with the role at the time of the talk. */
export function person({ id, name, role, about }: Speaker, locale: Locale, addresses: Addresses) {
  const { value } = inLocale(name, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'Person',
    '@id': addresses.speaker(id, locale),
    name: value,
    alternateName: Object.values(name).filter((other) => other !== value),
    jobTitle: inLocale(role, locale).value,
    description: inLocale(about, locale).value,
  };
}
