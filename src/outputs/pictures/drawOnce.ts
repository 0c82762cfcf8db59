import { createHash } from 'node:crypto';
import { existsSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Drawing } from './drawing.ts';
import type { Painter } from './makePainter.ts';
import { writeWhole } from './writeWhole.ts';

/**
 * Draws a picture into a file of the cache, named after all that its bytes come from, unless it is there already.
 *
 * @param fingerprint of the painter: see painterFingerprint.
 * @returns the file, and whether it was there.
 */
export function drawOnce(
  drawing: Drawing,
  { painter, fingerprint, cache }: { painter: Painter; fingerprint: string; cache: string },
): { file: string; reused: boolean } {
  const name = createHash('sha256').update(fingerprint).update(JSON.stringify(drawing)).digest('hex').slice(0, 32);
  const file = join(cache, `${name}.png`);
  if (existsSync(file)) {
    const now = new Date();
    utimesSync(file, now, now);
    return { file, reused: true };
  }
  writeWhole(file, painter.paint(drawing));
  return { file, reused: false };
}
