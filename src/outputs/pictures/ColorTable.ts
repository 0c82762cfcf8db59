const MOST_COLORS = 256;
/** Four times as many as there are colours: few meet. */
const SLOTS = 1024;
const MULTIPLIER = 0x9e3779b1;

/** The colours of a picture, each with its place, the first one's being 0. A map takes several times as long to ask. */
export class ColorTable {
  private readonly colors = new Uint32Array(MOST_COLORS);
  private readonly slots = new Int16Array(SLOTS).fill(-1);
  private size = 0;

  /** The place of a colour, which it gets when it is first asked for. Nothing where there are more than 256. */
  placeOf(color: number): number | undefined {
    let slot = (Math.imul(color, MULTIPLIER) >>> 16) % SLOTS;
    for (let place = this.slots[slot]!; place >= 0; place = this.slots[slot]!) {
      if (this.colors[place] === color) return place;
      slot = (slot + 1) % SLOTS;
    }
    if (this.size === MOST_COLORS) return undefined;
    this.slots[slot] = this.size;
    this.colors[this.size] = color;
    return this.size++;
  }

  /** Each colour, in the order of their places. */
  get list(): Uint32Array {
    return this.colors.slice(0, this.size);
  }
}
