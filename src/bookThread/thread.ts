import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { readBook } from '../book/readBook.ts';
import { giveWay } from '../giveWay.ts';
import { locales } from '../locales.ts';
import type { DrawnPicture } from '../outputs/pictures/PictureJob.ts';
import { SEARCH_FOLDER } from '../search/tables.ts';
import { copyFileIn, writeFileIn } from '../writeFileIn.ts';
import type { Asked, Made, Start } from './messages.ts';

// See startBookThread.ts. What makes the parts is loaded once the book has been sent, which pages wait for.

const tell = (made: Partial<Made>) => parentPort!.postMessage(made);

const { root } = workerData as Start;
const book = readBook(root);
tell({ book });
giveWay('book');
/** The folder of the build, once Astro has emptied it. */
const folder = once(parentPort!, 'message').then(([asked]) => (asked as Asked).folder);
await Promise.all([makeSearch(), makePicturesAndDownloads(), makePlainFiles()]);

async function makeSearch(): Promise<void> {
  const { searchFiles } = await import('../outputs/searchFiles.ts');
  const files = await searchFiles(book, locales);
  const searchFolder = join(await folder, SEARCH_FOLDER);
  for (const [path, content] of files) writeFileIn(searchFolder, path, content);
  tell({ search: files.size });
}

async function makePicturesAndDownloads(): Promise<void> {
  const [{ drawPictures }, { pictureBook }, { PICTURE_CACHE }, { makeAllDownloads }] = await Promise.all([
    import('../outputs/pictures/drawPictures.ts'),
    import('../outputs/pictures/PictureBook.ts'),
    import('../outputs/pictures/pictureFiles.ts'),
    import('../publication/makeAllDownloads.ts'),
  ]);
  const pictures = drawPictures(pictureBook(book), locales, join(root, PICTURE_CACHE));
  const copied = Promise.all(pictures.all.map(copyIntoPlace));
  const pictureOf = async (path: string) => readFile((await pictures.of(path)).file);
  const place = await folder;
  tell({ downloads: await makeAllDownloads(book, pictureOf, (path, content) => writeFileIn(place, path, content)) });
  const drawn = await copied;
  tell({ pictures: { all: drawn.length, reused: drawn.filter(({ reused }) => reused).length } });
}

/** Copies a picture, as soon as it is drawn, to where it belongs. */
async function copyIntoPlace(picture: Promise<DrawnPicture>): Promise<DrawnPicture> {
  const drawn = await picture;
  copyFileIn(await folder, drawn.path, drawn.file);
  return drawn;
}

async function makePlainFiles(): Promise<void> {
  const { writePlainFiles } = await import('../publication/writePlainFiles.ts');
  writePlainFiles(book, await folder);
  tell({ plainFiles: true });
}
