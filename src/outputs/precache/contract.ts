import { setImmediate } from 'node:timers/promises';
import { Numbers } from './Numbers.ts';

/** How many bytes in a row must stand somewhere before to be repeated from there: fewer are left to what compresses next. */
const RUN = 28;

/**
 * With which bytes the runs begin that are looked for: what parts words and tags, and the marks of Chinese (U+3000 and U+F000
 * on). What repeats in a page has such a place near its beginning, and is followed back to it. To look for every run takes
 * five times as long, and makes the pack of this book no smaller.
 */
const BEGINS = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(byte === 0xe3 || byte === 0xef || ' "<>,;='.includes(String.fromCharCode(byte))),
);

/** A prime far from a power of two, which spreads the sums of runs over the table. */
const FACTOR = 0x9e3779b1;
const TABLE_BITS = 22;

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
  for (let to = PART; !find(to); to += PART) await setImmediate();
  step(bytes.length, 0, 0);
  const head = new Numbers();
  head.write(bytes.length);
  head.write(count);
  return Buffer.concat([head.written, steps.written, literals.subarray(0, literal)]);
}

/**
 * Finds the runs that are to be taken from before, from the first to the last, without overlap. Runs are known by a sum of
 * their bytes. Where what is taken from before begins is not looked for again: it is known where it stood first.
 *
 * @returns what goes on through the bytes up to a place, or a little further, and says whether that was all. Its loop meets
 * every byte that is new: all it needs is at hand.
 */
function finder(bytes: Uint8Array, found: (start: number, length: number, back: number) => void) {
  /** Where a run with a sum stood first or, where others have the same, last. */
  const table = new Int32Array(2 ** TABLE_BITS).fill(-1);
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const last = bytes.length - RUN;
  let next = 0;
  let nextFree = 0;
  return (to: number): boolean => {
    let at = next;
    let free = nextFree;
    for (; at < to && at <= last; at++) {
      if (!BEGINS[bytes[at]!]) continue;
      let sum = 0;
      for (let i = 0; i < RUN; i += 4) {
        sum = Math.imul(sum ^ words.getInt32(at + i, true), FACTOR);
        sum ^= sum >>> 15;
      }
      const slot = sum >>> (32 - TABLE_BITS);
      const before = table[slot]!;
      table[slot] = at;
      if (before < 0 || bytes[before] !== bytes[at]) continue;
      const back = at - before;
      let start = Math.max(at, free);
      while (start > free && start > back && bytes[start - 1 - back] === bytes[start - 1]) start--;
      let end = at + 1;
      while (end + 4 <= bytes.length && words.getInt32(end - back) === words.getInt32(end)) end += 4;
      while (end < bytes.length && bytes[end - back] === bytes[end]) end++;
      if (end - start < RUN) continue;
      found(start, end - start, back);
      free = end;
      // Runs that begin in it and end after it are new, and one of them may go on longer.
      at = Math.max(at, end - RUN);
    }
    next = at;
    nextFree = free;
    return at > last;
  };
}
