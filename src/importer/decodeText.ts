/**
 * The text of a file that was saved from somewhere: UTF-8, UTF-16 with its mark, or GB18030 (with it GBK and GB 2312).
 * Line ends become `\n`, a byte order mark goes.
 *
 * @throws Error where the bytes are none of these.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const encoding of candidates(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    } catch {
      // Not in this encoding: the next may fit.
    }
  }
  throw new Error('the file is neither UTF-8 nor GB18030 text');
}

function candidates([first, second]: Uint8Array): string[] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'gb18030'];
}
