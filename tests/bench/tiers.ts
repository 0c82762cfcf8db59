import { TIERS, type Tier } from '../../src/search/match.ts';
import type { Hit } from '../../src/search/search.ts';

/** The hits of a tier over a class of queries. */
export interface TierScore {
  tier: Tier | 'all';
  hits: number;
  /** Those of them whose turn holds what was meant, in one stretch. */
  right: number;
}

/**
 * What each tier of a ranking adds over a class of queries, the best first, and at the end all of them together. Looser
 * tiers come after what was asked for and answer something wider: other forms, words apart, the other language.
 *
 * @param find the hits in turns of a query, of whatever tier.
 */
export async function tierScores(
  find: (query: string) => Promise<readonly Hit[]>,
  typed: readonly string[],
  wanted: (i: number) => readonly string[],
): Promise<TierScore[]> {
  const scores = new Map<Tier | 'all', TierScore>();
  for (const tier of [...TIERS.filter((one) => one !== 'name'), 'all'] as const) {
    scores.set(tier, { tier, hits: 0, right: 0 });
  }
  for (const [i, query] of typed.entries()) {
    for (const { tier, key } of await find(query)) {
      for (const score of [scores.get(tier)!, scores.get('all')!]) {
        score.hits++;
        if (wanted(i).includes(key)) score.right++;
      }
    }
  }
  return [...scores.values()];
}
