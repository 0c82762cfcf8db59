import { expand } from './expand.ts';
import type { KeptFile } from './PrecacheList.ts';

/**
 * Takes a pack apart into the files of its list: the pack is those files one after the other, contracted and deflated.
 *
 * @throws TypeError or RangeError where the pack is damaged or ends too early; that each file is what it should be is for the caller to check.
 */
export async function unpack(
  pack: Uint8Array<ArrayBuffer>,
  files: readonly KeptFile[],
): Promise<Map<KeptFile, Uint8Array<ArrayBuffer>>> {
  const inflated = new Blob([pack]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const all = expand(new Uint8Array(await new Response(inflated).arrayBuffer()));
  let offset = 0;
  return new Map(
    files.map((file) => {
      const bytes = all.slice(offset, (offset += file.bytes));
      return [file, bytes];
    }),
  );
}
