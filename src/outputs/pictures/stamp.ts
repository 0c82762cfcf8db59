import { ColorTable } from './ColorTable.ts';

/** Opaque pixels, row by row: each as its four bytes lie in memory, red first. */
export interface Pixels {
  width: number;
  height: number;
  colors: Uint32Array;
}

/** The smallest box of pixels that holds all which are not of the ground's colour. */
export interface Stamp {
  /** Where the box lies in the pixels. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** Its colours: the first is the ground's, where it leaves what lies under it. */
  colors: Uint32Array;
  /** For each pixel, row by row, the place of its colour. */
  places: Uint8Array;
}

/** Nothing where there are more colours than a table holds. */
export function stampOf({ width, height, colors }: Pixels, ground: number): Stamp | undefined {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (colors[at] === ground) continue;
      if (x < left) left = x;
      if (x >= right) right = x + 1;
      if (y < top) top = y;
      bottom = y + 1;
    }
  }
  const box = { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
  const table = new ColorTable();
  table.placeOf(ground);
  const places = new Uint8Array(box.width * box.height);
  for (let y = 0, at = 0; y < box.height; y++) {
    for (let x = 0; x < box.width; x++, at++) {
      const place = table.placeOf(colors[(top + y) * width + left + x]!);
      if (place === undefined) return undefined;
      places[at] = place;
    }
  }
  return { ...box, colors: table.list, places };
}
