import { namesOf } from '../book/glossary/names.ts';
import type { GlossaryEntry } from '../book/types.ts';

/** A name as the last part of an address: `Retrieval-Augmented Generation` → `retrieval-augmented-generation`. */
export const aliasSlug = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');

/** Every address part that leads to an entry without being its own, with the entry's id. The first claim holds. */
export function aliasSlugs(glossary: readonly GlossaryEntry[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const ids = new Set(glossary.map(({ id }) => id));
  for (const entry of glossary) {
    for (const slug of namesOf(entry).map(aliasSlug)) {
      if (slug && !ids.has(slug) && !slugs.has(slug)) slugs.set(slug, entry.id);
    }
  }
  return slugs;
}
