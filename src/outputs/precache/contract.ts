/** How many bytes in a row must stand somewhere before to be repeated from there: fewer are left to what compresses next. */
const RUN = 32;

/** A prime far from a power of two, which spreads the sums of runs over the table. */
const FACTOR = 0x9e3779b1;
const TABLE_BITS = 21;

/**
 * Takes out of bytes every longer run that stands in them before, however far back: gzip looks back 32 KB only, and a page
 * repeats what stands in another a megabyte away. src/offline/expand.ts says how the result is written.
 */
export function contract(bytes: Uint8Array): Buffer {
  const numbers: number[] = [];
  const literals: Uint8Array[] = [];
  let done = 0;
  for (const { start, length, back } of repeats(bytes)) {
    numbers.push(start - done, length, back);
    literals.push(bytes.subarray(done, start));
    done = start + length;
  }
  numbers.push(bytes.length - done, 0, 0);
  literals.push(bytes.subarray(done));
  const all = [bytes.length, numbers.length / 3, ...numbers];
  return Buffer.concat([Buffer.from(all.flatMap(written)), ...literals]);
}

/** Every run that is to be taken from before, from the first to the last, without overlap. */
function* repeats(bytes: Uint8Array): Generator<{ start: number; length: number; back: number }> {
  const sums = new RollingSum(bytes);
  /** Where a run with a sum stood last. */
  const table = new Int32Array(2 ** TABLE_BITS).fill(-1);
  const slot = () => (sums.value ^ (sums.value >>> 15)) & (table.length - 1);
  let free = 0;
  while (sums.hasRun) {
    const start = sums.position;
    const before = table[slot()]!;
    const ahead = before < 0 ? 0 : common(bytes, before, start);
    if (ahead < RUN) {
      table[slot()] = start;
      sums.move();
      continue;
    }
    let behind = 0;
    while (start - behind > free && before > behind && bytes[start - behind - 1] === bytes[before - behind - 1])
      behind++;
    yield { start: start - behind, length: ahead + behind, back: start - before };
    free = start + ahead;
    while (sums.hasRun && sums.position < free) {
      table[slot()] = sums.position;
      sums.move();
    }
  }
}

/** How many bytes are the same from two places on. */
function common(bytes: Uint8Array, a: number, b: number): number {
  let length = 0;
  while (b + length < bytes.length && bytes[a + length] === bytes[b + length]) length++;
  return length;
}

/** A number for the run of bytes at a position, which follows from that of the run before (Karp and Rabin, 1987). */
class RollingSum {
  value = 0;
  position = 0;
  private readonly bytes: Uint8Array;
  private readonly leaving: number;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    let power = 1;
    for (let i = 0; i < RUN; i++) {
      this.value = (Math.imul(this.value, FACTOR) + (bytes[i] ?? 0)) | 0;
      power = Math.imul(power, FACTOR);
    }
    this.leaving = power;
  }

  get hasRun(): boolean {
    return this.position + RUN <= this.bytes.length;
  }

  move(): void {
    const { bytes, position } = this;
    this.value =
      (Math.imul(this.value, FACTOR) + (bytes[position + RUN] ?? 0) - Math.imul(bytes[position]!, this.leaving)) | 0;
    this.position++;
  }
}

function written(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}
