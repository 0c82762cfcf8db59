import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Locale } from '../../locales.ts';
import { drawShare } from './drawShare.ts';
import { pictureFiles } from './pictureFiles.ts';
import type { PictureBook } from './PictureBook.ts';
import type { DrawnPicture, PictureJob } from './PictureJob.ts';

const THREAD = new URL('./pictureThread.ts', import.meta.url);
/** Each thread holds what it runs of its own, some forty megabytes. */
const MOST_THREADS = 3;
/** How many pictures a thread is worth starting for: it starts in the time in which it draws some fifty. */
const FEWEST_PICTURES = 100;
/** How long, in milliseconds, the cache keeps a picture that no build asked for: thirty days. */
const KEPT = 30 * 24 * 3600 * 1000;

/** Pictures that are being drawn. */
export interface Pictures {
  /** The picture with a path, as soon as it is there. */
  of(path: string): Promise<DrawnPicture>;
  /** All of them, each as soon as it is there. */
  all: readonly Promise<DrawnPicture>[];
}

/**
 * Begins to draw every picture of the site: in threads where they are worth starting, else between what the calling
 * thread does.
 *
 * @param cache the folder of what earlier builds have drawn.
 */
export function drawPictures(book: PictureBook, locales: readonly Locale[], cache: string): Pictures {
  const paths = pictureFiles(book, locales).map(({ path }) => path);
  const awaited = new Map(paths.map((path) => [path, Promise.withResolvers<DrawnPicture>()]));
  const fail = (error: Error) => {
    for (const { reject } of awaited.values()) reject(error);
  };
  const tell = (drawn: DrawnPicture) => awaited.get(drawn.path)!.resolve(drawn);
  // Whoever asks for a picture learns of it; nobody may have asked yet.
  for (const { promise } of awaited.values()) promise.catch(() => undefined);
  const threads = Math.floor(paths.length / FEWEST_PICTURES);
  const shares = Math.max(1, Math.min(MOST_THREADS, availableParallelism() - 1, threads));
  const begin = async () => {
    await mkdir(cache, { recursive: true });
    await forgetOld(cache);
    if (threads === 0) return drawShare({ book, locales, cache, shares, share: 0 }, tell);
    for (let share = 0; share < shares; share++) {
      const thread = new Worker(THREAD, {
        workerData: { book, locales, cache, shares, share } satisfies PictureJob,
      });
      thread.on('message', tell);
      thread.on('error', fail);
    }
  };
  begin().catch(fail);
  return {
    of: (path) => awaited.get(path)!.promise,
    all: [...awaited.values()].map(({ promise }) => promise),
  };
}

/** Removes what no build has asked for in a long time. */
async function forgetOld(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = join(cache, name);
    const known = await stat(file).catch(() => undefined);
    if (known && Date.now() - known.mtimeMs > KEPT) await rm(file, { force: true });
  }
}
