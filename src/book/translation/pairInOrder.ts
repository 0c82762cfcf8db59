/**
 * Completes a pairing of two sequences: what lies unpaired between two pairs is paired in order, where it fits.
 * Pairs that cross others (something was moved) stay, but bound nothing.
 *
 * @param known pairs that are sure: place in the first sequence → place in the second.
 * @param fits whether two places may be paired.
 * @returns all pairs, the known ones among them.
 */
export function pairInOrder(
  lengths: readonly [number, number],
  known: ReadonlyMap<number, number>,
  fits: (a: number, b: number) => boolean,
): Map<number, number> {
  const pairs = new Map(known);
  const taken = new Set(known.values());
  const bounds = [[-1, -1], ...longestIncreasing([...known].sort(([a], [b]) => a - b)), lengths];
  for (let i = 1; i < bounds.length; i++) {
    const [fromA, fromB] = bounds[i - 1] as [number, number];
    const [toA, toB] = bounds[i] as [number, number];
    let b = fromB + 1;
    for (let a = fromA + 1; a < toA; a++) {
      if (pairs.has(a)) continue;
      let next = b;
      while (next < toB && (taken.has(next) || !fits(a, next))) next++;
      if (next >= toB) continue;
      pairs.set(a, next);
      taken.add(next);
      b = next + 1;
    }
  }
  return pairs;
}

/** The longest run of pairs, in order of their first places, whose second places rise too. */
function longestIncreasing(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const best: { length: number; before: number }[] = [];
  let end = -1;
  for (const [i, [, b]] of pairs.entries()) {
    best.push({ length: 1, before: -1 });
    for (let j = 0; j < i; j++) {
      if (pairs[j]![1] < b && best[j]!.length >= best[i]!.length) best[i] = { length: best[j]!.length + 1, before: j };
    }
    if (end < 0 || best[i]!.length > best[end]!.length) end = i;
  }
  const chain = [];
  for (let i = end; i >= 0; i = best[i]!.before) chain.unshift(pairs[i]!);
  return chain;
}
