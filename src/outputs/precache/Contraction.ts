import { FOOT } from '../../offline/expand.ts';
import { GrowingBytes } from './GrowingBytes.ts';
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
const TABLE_BITS = 21;

/**
 * Takes out of files every longer run that stands before it, in the same file or in an earlier one, however far back: gzip
 * looks back 32 KB only, and a page repeats what stands in another a megabyte away. src/offline/expand.ts says how the result
 * is written.
 */
export class Contraction {
  private readonly bytes = new GrowingBytes();
  private readonly literals = new GrowingBytes();
  private readonly steps = new Numbers();
  private count = 0;
  /** How many literal bytes were taken. */
  private taken = 0;
  /** Where the last step ended. */
  private done = 0;
  /**
   * Pairs of a run's sum and where one stood first or, where others share its place in the table, last. With the sum beside it
   * that one is looked at only where it is the same: it lies anywhere in many megabytes, and to read there takes long.
   */
  private readonly table = new Int32Array(2 * 2 ** TABLE_BITS);

  /**
   * Adds the next file. Its runs are found from the first to the last, without overlap, and known by a sum of their bytes.
   * Where what is taken from before begins is not looked for again: it is known where it stood first. No run goes on into the
   * next file, so that the result is the same whenever that comes.
   */
  add(file: Uint8Array): void {
    let at = this.bytes.all.byteLength;
    this.bytes.add(file);
    // The loop meets every byte: all it needs is at hand.
    const { table } = this;
    const bytes = this.bytes.all;
    const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let free = this.done;
    let lastBack = 0;
    for (const last = bytes.byteLength - RUN; at <= last; at++) {
      if (!BEGINS[bytes[at]!]) continue;
      let sum = 0;
      for (let i = 0; i < RUN; i += 4) {
        sum = Math.imul(sum ^ words.getInt32(at + i, true), FACTOR);
        sum ^= sum >>> 15;
      }
      const slot = (sum >>> (32 - TABLE_BITS)) * 2;
      const isKnown = table[slot] === sum;
      const back = at - table[slot + 1]!;
      table[slot] = sum;
      table[slot + 1] = at;
      // One that begins in what was just repeated, and is as far from its like, ends with it. An empty place has a sum, too.
      if (!isKnown || back === 0 || (at < free && back === lastBack)) continue;
      let start = Math.max(at, free);
      while (start > free && start > back && bytes[start - 1 - back] === bytes[start - 1]) start--;
      let end = at;
      while (end + 4 <= bytes.byteLength && words.getInt32(end - back) === words.getInt32(end)) end += 4;
      while (end < bytes.byteLength && bytes[end - back] === bytes[end]) end++;
      if (end - start < RUN) continue;
      this.step(bytes, start, end - start, back);
      lastBack = back;
      free = end;
      // Runs that begin in it and end after it are new, and one of them may go on longer.
      at = Math.max(at, end - RUN);
    }
  }

  /** How many bytes of the result there are so far that were not taken. */
  get ready(): number {
    return this.literals.all.byteLength;
  }

  /** The next bytes of the result, which begins with all literal bytes, as many as there are so far. */
  take(): Buffer {
    const literals = this.literals.take();
    this.taken += literals.byteLength;
    return literals;
  }

  /** The bytes of the result that were not taken: with them it is whole. Nothing may be added after it. */
  finish(): Buffer {
    const bytes = this.bytes.all;
    const size = bytes.byteLength;
    this.step(bytes, size, 0, 0);
    const literals = this.take();
    const head = new Numbers();
    head.write(size);
    head.write(this.count);
    const foot = Buffer.alloc(FOOT);
    foot.writeUInt32LE(this.taken);
    return Buffer.concat([literals, head.written, this.steps.written, foot]);
  }

  /** What was not told yet as far as a place, and what is repeated there. */
  private step(bytes: Uint8Array, start: number, length: number, back: number): void {
    this.steps.write(start - this.done);
    this.steps.write(length);
    this.steps.write(back);
    this.literals.addPart(bytes, this.done, start);
    this.done = start + length;
    this.count++;
  }
}
