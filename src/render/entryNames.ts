import { inLocale } from '../book/inLocale.ts';
import type { GlossaryEntry } from '../book/types.ts';
import type { Locale } from '../locales.ts';

/** An entry's name for a reader, and its counterpart where that is written otherwise. */
export function entryNames({ name }: Pick<GlossaryEntry, 'name'>, locale: Locale, other: Locale) {
  const own = inLocale(name, locale);
  const counterpart = own.lang ? undefined : name[other.key];
  const differs = counterpart?.toLowerCase() !== own.value.toLowerCase();
  return { ...own, counterpart: differs ? counterpart : undefined };
}
