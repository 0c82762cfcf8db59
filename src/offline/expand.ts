/** How many bytes at the end of a contracted form tell where its numbers begin. */
export const FOOT = 4;

/**
 * Undoes what src/outputs/precache/Contraction.ts does. The contracted form is all literal bytes, a series of numbers, and
 * how many those bytes are, in four bytes with the lowest first: what comes first is known before the last file is. The
 * numbers are the size of the expanded form, the count of steps, and for each step how many literal bytes come next, how
 * many bytes are repeated after them, and how far back those stand. A number is written seven bits a byte, the lowest
 * first, with the eighth bit set where more follows.
 *
 * @throws RangeError where a step leads out of what is there.
 */
export function expand(contracted: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = contracted;
  let next = new DataView(buffer, byteOffset, byteLength).getUint32(byteLength - FOOT, true);
  const number = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = contracted[next++];
      if (byte === undefined) throw new RangeError('a number ends too early');
      value += (byte % 128) * scale;
      if (byte < 128) return value;
    }
  };
  const expanded = new Uint8Array(number());
  const steps = Array.from({ length: number() }, () => ({ literal: number(), repeated: number(), back: number() }));
  let cursor = 0;
  let position = 0;
  for (const { literal, repeated, back } of steps) {
    expanded.set(contracted.subarray(cursor, cursor + literal), position);
    cursor += literal;
    position += literal;
    if (back > position || position + repeated > expanded.length) throw new RangeError('a step leads out');
    // Byte by byte: what is repeated may overlap with where it goes.
    for (const end = position + repeated; position < end; position++) expanded[position] = expanded[position - back]!;
  }
  return expanded;
}
