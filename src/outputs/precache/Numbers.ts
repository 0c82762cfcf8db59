/** Whole numbers one after the other, as src/offline/expand.ts reads them. */
export class Numbers {
  private bytes = Buffer.allocUnsafe(1024);
  private length = 0;

  /** The bytes of all that were written so far. */
  get written(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  /** @param value from 0 to the largest safe integer. */
  write(value: number): void {
    if (this.length + 8 > this.bytes.length) this.bytes = Buffer.concat([this.bytes], this.bytes.length * 2);
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) this.bytes[this.length++] = (rest % 128) + 128;
    this.bytes[this.length++] = rest;
  }
}
