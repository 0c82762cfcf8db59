import { setImmediate } from 'node:timers/promises';
import { Numbers } from './Numbers.ts';

/** How many bytes in a row must stand somewhere before to be repeated from there: fewer are left to what compresses next. */
const RUN = 32;

/** A prime far from a power of two, which spreads the sums of runs over the table. */
const FACTOR = 0x9e3779b1;
const TABLE_SIZE = 2 ** 21;

/** After how many bytes, some milliseconds of work, others have their turn. */
const PART = 2 ** 18;

/**
 * Takes out of bytes every longer run that stands in them before, however far back: gzip looks back 32 KB only, and a page
 * repeats what stands in another a megabyte away. src/offline/expand.ts says how the result is written.
 */
export async function contract(bytes: Uint8Array): Promise<Buffer> {
  const steps = new Numbers();
  const literals = Buffer.allocUnsafe(bytes.length);
  let literal = 0;
  let count = 0;
  let done = 0;
  const step = (start: number, length: number, back: number) => {
    steps.write(start - done);
    steps.write(length);
    steps.write(back);
    literals.set(bytes.subarray(done, start), literal);
    literal += start - done;
    done = start + length;
    count++;
  };
  const find = finder(bytes, step);
  for (let from = 0; from < bytes.length; from += PART) {
    find(from, from + PART);
    await setImmediate();
  }
  step(bytes.length, 0, 0);
  const head = new Numbers();
  head.write(bytes.length);
  head.write(count);
  return Buffer.concat([head.written, steps.written, literals.subarray(0, literal)]);
}

/**
 * Finds every run that is to be taken from before, from the first to the last, without overlap. Runs are known by a sum that
 * follows from that of the run before (Karp and Rabin, 1987).
 *
 * @returns what goes through the bytes, part after part. Its loop meets every byte of the site: all it needs is at hand.
 */
function finder(bytes: Uint8Array, found: (start: number, length: number, back: number) => void) {
  /** Where a run with a sum stood last. */
  const table = new Int32Array(TABLE_SIZE).fill(-1);
  const first = firstSum(bytes);
  let nextSum = first.sum;
  let nextFree = 0;
  return (from: number, to: number) => {
    const { leaving } = first;
    const until = Math.min(to, bytes.length - RUN + 1);
    let sum = nextSum;
    let free = nextFree;
    for (let at = from; at < until; at++) {
      const slot = (sum ^ (sum >>> 15)) & (TABLE_SIZE - 1);
      const before = table[slot]!;
      table[slot] = at;
      if (at + RUN < bytes.length)
        sum = (Math.imul(sum, FACTOR) + bytes[at + RUN]! - Math.imul(bytes[at]!, leaving)) | 0;
      if (at < free || before < 0 || bytes[before] !== bytes[at]) continue;
      let end = at + 1;
      for (let like = before + 1; end < bytes.length && bytes[like] === bytes[end]; like++) end++;
      if (end - at < RUN) continue;
      let start = at;
      for (let like = before; start > free && like > 0 && bytes[start - 1] === bytes[like - 1]; like--) start--;
      found(start, end - start, at - before);
      free = end;
    }
    nextSum = sum;
    nextFree = free;
  };
}

/** The sum of the first run, and what a byte that leaves a run takes with it. */
function firstSum(bytes: Uint8Array): { sum: number; leaving: number } {
  let sum = 0;
  let leaving = 1;
  for (let i = 0; i < RUN; i++) {
    sum = (Math.imul(sum, FACTOR) + (bytes[i] ?? 0)) | 0;
    leaving = Math.imul(leaving, FACTOR);
  }
  return { sum, leaving };
}
