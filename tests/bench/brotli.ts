import { brotliCompressSync, constants } from 'node:zlib';

/** The size of a file on its way: as brotli makes it at its best or, where that is no smaller, as it is. */
export const brotli = (content: Uint8Array | string): number =>
  Math.min(
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
    Buffer.byteLength(content),
  );
