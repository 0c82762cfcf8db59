import { setImmediate } from 'node:timers/promises';
import { Numbers } from './Numbers.ts';

/** How many bytes in a row must stand somewhere before to be repeated from there: fewer are left to what compresses next. */
const RUN = 32;

/** A prime far from a power of two, which spreads the sums of runs over the table. */
const FACTOR = 0x9e3779b1;
const TABLE_SIZE = 2 ** 21;

/**
 * Bytes of which more runs are new than the table holds: from there on every fourth is looked for, which finds a repeat by
 * another of its runs. The pack of 1,300 generated chapters, 238 MB, is a sixth smaller so; that of 130, 31 MB, would grow.
 */
const LARGE = 2 ** 26;

/** What a byte that leaves a run takes out of the sum. */
const LEAVING = Array.from({ length: RUN }).reduce<number>((product) => Math.imul(product, FACTOR), 1);

/** After how many bytes, some milliseconds of work, others have their turn. */
const PART = 2 ** 18;

/**
 * Takes out of bytes every longer run that stands in them before, however far back: gzip looks back 32 KB only, and a page
 * repeats what stands in another a megabyte away. src/offline/expand.ts says how the result is written.
 *
 * @param every of so many runs one is looked for.
 */
export async function contract(bytes: Uint8Array, every = bytes.length > LARGE ? 4 : 1): Promise<Buffer> {
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
  const find = finder(bytes, every, step);
  for (let to = PART; !find(to); to += PART) await setImmediate();
  step(bytes.length, 0, 0);
  const head = new Numbers();
  head.write(bytes.length);
  head.write(count);
  return Buffer.concat([head.written, steps.written, literals.subarray(0, literal)]);
}

/**
 * Finds every run that is to be taken from before, from the first to the last, without overlap. Runs are known by a sum that
 * follows from that of the run before (Karp and Rabin, 1987). What is taken from before is not looked at again: where it
 * stood first it is known already.
 *
 * @returns what goes on through the bytes up to a place, or a little further, and says whether that was all. Its loop meets
 * every byte that is new: all it needs is at hand.
 */
function finder(bytes: Uint8Array, every: number, found: (start: number, length: number, back: number) => void) {
  /** Where a run with a sum stood first or, where others have the same, last. */
  const table = new Int32Array(TABLE_SIZE).fill(-1);
  const last = bytes.length - RUN;
  /** Runs are chosen by their sum: the same ones wherever they stand. */
  const chosen = 2 ** 32 / every;
  let next = 0;
  let nextSum = sumAt(bytes, 0);
  let nextFree = 0;
  return (to: number): boolean => {
    let at = next;
    let sum = nextSum;
    let free = nextFree;
    while (at < to && at <= last) {
      if (sum >>> 0 < chosen) {
        const slot = (sum ^ (sum >>> 15)) & (TABLE_SIZE - 1);
        const before = table[slot]!;
        table[slot] = at;
        if (at >= free && before >= 0 && bytes[before] === bytes[at]) {
          let start = at;
          for (let like = before; start > free && like > 0 && bytes[start - 1] === bytes[like - 1]; like--) start--;
          let end = at + 1;
          for (let like = before + 1; end < bytes.length && bytes[like] === bytes[end]; like++) end++;
          if (end - start >= RUN) {
            found(start, end - start, at - before);
            free = end;
            // Runs that begin in it and end after it are new.
            at = Math.max(at, end - RUN) + 1;
            sum = sumAt(bytes, at);
            continue;
          }
        }
      }
      sum = (Math.imul(sum, FACTOR) + bytes[at + RUN]! - Math.imul(bytes[at]!, LEAVING)) | 0;
      at++;
    }
    next = at;
    nextSum = sum;
    nextFree = free;
    return at > last;
  };
}

/** The sum of the run that begins at a place. */
function sumAt(bytes: Uint8Array, at: number): number {
  let sum = 0;
  for (let i = at; i < at + RUN; i++) sum = (Math.imul(sum, FACTOR) + (bytes[i] ?? 0)) | 0;
  return sum;
}
