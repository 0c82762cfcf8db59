/** Bytes to which more are added at the end. */
export class GrowingBytes {
  private room = new ArrayBuffer(1024);
  private end = 0;

  /** All that were added so far. They stay there until more are added, which may take them elsewhere. */
  get all(): Buffer {
    return Buffer.from(this.room, 0, this.end);
  }

  add(more: Uint8Array): void {
    const end = this.end + more.byteLength;
    // What is left behind is free at once.
    if (end > this.room.byteLength) this.room = this.room.transfer(Math.max(end, 2 * this.room.byteLength));
    new Uint8Array(this.room).set(more, this.end);
    this.end = end;
  }
}
