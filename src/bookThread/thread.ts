import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBook } from '../book/readBook.ts';
import { giveWay } from '../giveWay.ts';
import { locales } from '../locales.ts';
import type { Asked, Made, Start } from './messages.ts';

// See startBookThread.ts. What makes the parts is loaded once the book has been sent, which pages wait for.

const tell = (made: Partial<Made>) => parentPort!.postMessage(made);

const { root } = workerData as Start;
const book = readBook(root);
tell({ book });
giveWay('book');
await Promise.all([makeSearch(), makePicturesAndDownloads(), makePlainFiles()]);

async function makeSearch(): Promise<void> {
  const { searchFiles } = await import('../outputs/searchFiles.ts');
  tell({ search: await searchFiles(book, locales) });
}

async function makePicturesAndDownloads(): Promise<void> {
  const [{ drawPictures }, { pictureBook }, { PICTURE_CACHE }, { makeAllDownloads }] = await Promise.all([
    import('../outputs/pictures/drawPictures.ts'),
    import('../outputs/pictures/PictureBook.ts'),
    import('../outputs/pictures/pictureFiles.ts'),
    import('../publication/makeAllDownloads.ts'),
  ]);
  const pictures = drawPictures(pictureBook(book), locales, join(root, PICTURE_CACHE));
  tell({ downloads: await makeAllDownloads(book, async (path) => readFile((await pictures.of(path)).file)) });
  tell({ pictures: await pictures.all() });
}

async function makePlainFiles(): Promise<void> {
  const [{ plainFiles: folder }] = (await once(parentPort!, 'message')) as [Asked];
  const { writePlainFiles } = await import('../publication/writePlainFiles.ts');
  writePlainFiles(book, folder);
  tell({ plainFiles: true });
}
