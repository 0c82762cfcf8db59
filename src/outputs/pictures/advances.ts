/** How far a character moves the next one on, in a font, as a part of the size; 0 for one that the font does not have. */
export type Advances = (character: string) => number;

/** Reads the widths of an OpenType font's characters from its tables (https://learn.microsoft.com/typography/opentype/spec/). */
export function advancesOf(font: Uint8Array): Advances {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    tables.set(String.fromCharCode(...font.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const unitsPerEm = view.getUint16(tables.get('head')! + 18);
  const measures = view.getUint16(tables.get('hhea')! + 34);
  const hmtx = tables.get('hmtx')!;
  const glyphs = glyphsOf(view, tables.get('cmap')!);
  return (character) => {
    const glyph = glyphs.get(character.codePointAt(0)!);
    // Glyphs beyond the last measure are as wide as the last one.
    return glyph === undefined ? 0 : view.getUint16(hmtx + Math.min(glyph, measures - 1) * 4) / unitsPerEm;
  };
}

/** The glyphs of characters, from the tables of the two formats in which fonts have them for all of Unicode. */
function glyphsOf(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>();
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const table = cmap + view.getUint32(cmap + 4 + i * 8 + 4);
    const format = view.getUint16(table);
    if (format === 12) readGroups(view, table, glyphs);
    else if (format === 4) readSegments(view, table, glyphs);
  }
  return glyphs;
}

function readGroups(view: DataView, table: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < view.getUint32(table + 12); i++) {
    const [from, to, first] = [0, 4, 8].map((offset) => view.getUint32(table + 16 + i * 12 + offset));
    for (let code = from!; code <= to!; code++) glyphs.set(code, first! + code - from!);
  }
}

function readSegments(view: DataView, table: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(table + 6);
  const [ends, starts, deltas, ranges] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map((offset) => table + offset);
  for (let at = 0; at < size; at += 2) {
    const [end, start] = [view.getUint16(ends! + at), view.getUint16(starts! + at)];
    const [delta, range] = [view.getUint16(deltas! + at), view.getUint16(ranges! + at)];
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const listed = range === 0 ? code : view.getUint16(ranges! + at + range + (code - start) * 2);
      if (listed !== 0) glyphs.set(code, (listed + delta) & 0xffff);
    }
  }
}
