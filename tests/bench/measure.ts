import { scoreOf } from '../support/gold.ts';

/** A way of searching, as it is measured. */
export interface System {
  name: string;
  /** The turns that a query finds, with everything loaded: in one stretch or, where it has several words, apart. */
  search(query: string, isApart: boolean): Promise<string[]>;
  /** The bytes that are fetched for a first query, until its first hit, and the milliseconds that takes here. */
  cold(query: string): Promise<{ bytes: number; milliseconds: number }>;
}

export interface Row {
  queries: string;
  system: string;
  count: number;
  recall: number;
  precision: number;
  bytes: number;
  bytesAtMost: number;
  first: number;
  p50: number;
  p95: number;
}

/** Of so many queries of a class the cold start is measured. */
const COLD = 20;

/** Every query is timed so often, everything loaded, and its fastest time counts: what else the machine does is no matter. */
const ROUNDS = 5;

/** Puts a class of queries to a system. */
export async function measure(
  system: System,
  queries: string,
  typed: readonly string[],
  wanted: (i: number) => readonly string[],
  isApart = false,
): Promise<Row> {
  // First, while there is nothing in memory that a reader's browser would not have.
  const cold = [];
  const step = Math.max(1, Math.floor(typed.length / COLD));
  for (let i = 0; i < typed.length; i += step) {
    const starts = [];
    for (let round = 0; round < ROUNDS; round++) starts.push(await system.cold(typed[i]!));
    cold.push({ bytes: starts[0]!.bytes, milliseconds: Math.min(...starts.map(({ milliseconds }) => milliseconds)) });
  }
  const answers = [];
  for (const [i, query] of typed.entries()) {
    answers.push({ found: await system.search(query, isApart), gold: wanted(i) });
  }
  const times = new Array<number>(typed.length).fill(Infinity);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, query] of typed.entries()) {
      const start = performance.now();
      await system.search(query, isApart);
      times[i] = Math.min(times[i]!, performance.now() - start);
    }
  }
  return {
    queries,
    system: system.name,
    count: typed.length,
    ...scoreOf(answers),
    bytes: quantile(
      cold.map(({ bytes }) => bytes),
      0.5,
    ),
    bytesAtMost: Math.max(...cold.map(({ bytes }) => bytes)),
    first: quantile(
      cold.map(({ milliseconds }) => milliseconds),
      0.5,
    ),
    p50: quantile(times, 0.5),
    p95: quantile(times, 0.95),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
}
