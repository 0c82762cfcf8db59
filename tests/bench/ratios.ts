/** The one in the middle of numbers in order. */
export function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** The one in the middle of numbers in order, and from the least to the most. */
export function spread(sorted: readonly number[]): string {
  return `${middle(sorted).toFixed(2)} (${sorted[0]!.toFixed(2)}–${sorted.at(-1)!.toFixed(2)})`;
}
