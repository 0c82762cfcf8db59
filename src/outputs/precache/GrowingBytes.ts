/** Bytes to which more are added at the end. */
export class GrowingBytes {
  private room = new Uint8Array(1024);
  private end = 0;

  /** All that were added so far. They stay there until more are added, which may take them elsewhere. */
  get all(): Uint8Array<ArrayBuffer> {
    return this.room.subarray(0, this.end);
  }

  add(more: Uint8Array): void {
    this.makeRoom(more.byteLength);
    this.room.set(more, this.end);
    this.end += more.byteLength;
  }

  /** Adds the bytes of others between two places: a few, one by one. */
  addPart(others: Uint8Array, start: number, end: number): void {
    this.makeRoom(end - start);
    const { room } = this;
    let at = this.end;
    for (let i = start; i < end; i++) room[at++] = others[i]!;
    this.end = at;
  }

  /** A copy of all that were added so far. Those that are added next are the first again. */
  take(): Buffer<ArrayBuffer> {
    const taken = Buffer.from(this.all);
    this.end = 0;
    return taken;
  }

  private makeRoom(more: number): void {
    const end = this.end + more;
    const { buffer, byteLength } = this.room;
    // What is left behind is free at once.
    if (end > byteLength) this.room = new Uint8Array(buffer.transfer(Math.max(end, 2 * byteLength)));
  }
}
