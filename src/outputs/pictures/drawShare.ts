import { setImmediate } from 'node:timers/promises';
import { drawOnce } from './drawOnce.ts';
import { makePainter, painterFingerprint } from './makePainter.ts';
import type { DrawnPicture, PictureJob } from './PictureJob.ts';
import { pictureFiles } from './pictureFiles.ts';
import { pictureWords } from './pictureWords.ts';

/**
 * Draws a share of the pictures, one after the other.
 *
 * @param tell hears of each where it is.
 */
export async function drawShare(
  { book, locales, cache, shares, share }: PictureJob,
  tell: (drawn: DrawnPicture) => void,
): Promise<void> {
  const [painter, fingerprint] = await Promise.all([
    makePainter(pictureWords(book, locales), cache),
    painterFingerprint(),
  ]);
  for (const { path, draw } of pictureFiles(book, locales).filter((_, i) => i % shares === share)) {
    tell({ path, ...drawOnce(draw(painter), { painter, fingerprint, cache }) });
    // What else the thread makes has its turn.
    await setImmediate();
  }
}
