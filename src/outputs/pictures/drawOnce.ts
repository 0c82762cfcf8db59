import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Painter } from './makePainter.ts';

/**
 * Draws a picture into a file of the cache, named after all that its bytes come from, unless it is there already.
 *
 * @param fingerprint of the painter: see painterFingerprint.
 * @returns the file, and whether it was there.
 */
export async function drawOnce(
  svg: string,
  { painter, fingerprint, cache }: { painter: Painter; fingerprint: string; cache: string },
): Promise<{ file: string; reused: boolean }> {
  const name = createHash('sha256').update(fingerprint).update(svg).digest('hex').slice(0, 32);
  const file = join(cache, `${name}.png`);
  if (existsSync(file)) {
    const now = new Date();
    await utimes(file, now, now);
    return { file, reused: true };
  }
  // Another build may draw the same one at the same time, or this one may be stopped: a picture is there when it is whole.
  const part = `${file}.${process.pid}`;
  await writeFile(part, painter.paint(svg));
  await rename(part, file);
  return { file, reused: false };
}
