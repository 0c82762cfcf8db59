import type { Hit } from './search.ts';

/** What hits can be narrowed by. */
export const FACETS = ['speaker', 'chapter', 'kind', 'lang'] as const;
export type Facet = (typeof FACETS)[number];

/** What a reader has chosen; a facet without a value lets every hit through. */
export type Filters = Partial<Record<Facet, string | undefined>>;

/** What a hit has of a facet: nothing, one value or, of languages, several. */
const valuesOf = (hit: Hit, facet: Facet): string[] => [facet === 'lang' ? hit.locales : (hit[facet] ?? [])].flat();

/** The hits that fit all of the filters. */
export const filtered = (hits: readonly Hit[], filters: Filters): Hit[] =>
  hits.filter((hit) =>
    FACETS.every((facet) => filters[facet] === undefined || valuesOf(hit, facet).includes(filters[facet])),
  );

/** How many hits each value of a facet would leave, the other filters being as they are. */
export function facetCounts(hits: readonly Hit[], filters: Filters, facet: Facet): Map<string, number> {
  const others = { ...filters, [facet]: undefined };
  const counts = new Map<string, number>();
  for (const hit of filtered(hits, others)) {
    for (const value of valuesOf(hit, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** The filters in the query of an address, whatever their values; what is no filter is left alone. */
export function filtersIn(address: URLSearchParams): Filters {
  const filters: Filters = {};
  for (const facet of FACETS) {
    const value = address.get(facet);
    if (value) filters[facet] = value;
  }
  return filters;
}

/** The query of an address that leads to the same hits: `?q=RAG&speaker=huang-dongxu`. */
export function addressOf(query: string, filters: Filters): string {
  const address = new URLSearchParams();
  if (query) address.set('q', query);
  for (const facet of FACETS) if (filters[facet]) address.set(facet, filters[facet]);
  const text = address.toString();
  return text && `?${text}`;
}
