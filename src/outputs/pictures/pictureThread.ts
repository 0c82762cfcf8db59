import { parentPort, workerData } from 'node:worker_threads';
import { drawOnce } from './drawOnce.ts';
import { makePainter, painterFingerprint } from './makePainter.ts';
import type { DrawnPicture, PictureJob } from './PictureJob.ts';
import { pictureFiles } from './pictureFiles.ts';
import { pictureWords } from './pictureWords.ts';

// A thread that draws its share of the pictures and says of each where it is.

const { book, locales, cache, shares, share } = workerData as PictureJob;
const [painter, fingerprint] = await Promise.all([
  makePainter(pictureWords(book, locales), cache),
  painterFingerprint(),
]);
for (const { path, draw } of pictureFiles(book, locales).filter((_, i) => i % shares === share)) {
  const drawn = await drawOnce(draw(painter), { painter, fingerprint, cache });
  parentPort!.postMessage({ path, ...drawn } satisfies DrawnPicture);
}
