import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Book } from '../book/types.ts';
import { getBook } from './content.ts';
import { sourceLocale } from '../locales.ts';
import type { AllDownloads } from './makeAllDownloads.ts';
import type { Download } from '../outputs/Download.ts';
import type { Catalog } from '../outputs/opds.ts';
import { remembered } from '../remembered.ts';

// As in content.ts: one process, several module graphs.
const holder = globalThis as { theDownloads?: Promise<AllDownloads> };

/** What was made in dev of a book: each change of the text is a new one. */
const inDev = remembered(makeNow);

/** Makes files that are being made, and written, the ones that the site offers. Called when a build starts; in dev there are none. */
export function provideDownloads(downloads: Promise<AllDownloads>): void {
  holder.theDownloads = downloads;
}

/** The files to take away. */
export const getDownloads = async (): Promise<Download[]> => (await allDownloads()).files;

/** Those that the build makes or, in dev, made when they are first asked for. */
const allDownloads = (): Promise<AllDownloads> => holder.theDownloads ?? inDev(getBook());

/** What a file to take away holds, in dev, by its path within the site. */
export async function downloadInDev(path: string): Promise<{ mediaType: string; content: Uint8Array } | undefined> {
  const { files, contents } = await inDev(getBook());
  const file = files.find((one) => one.path === path);
  return file && { mediaType: file.mediaType, content: contents.get(path)! };
}

async function makeNow(book: Book) {
  // A build has no use for them here.
  const [{ makeAllDownloads }, { pictureOf }] = await Promise.all([
    import('./makeAllDownloads.ts'),
    import('./pictures.ts'),
  ]);
  const contents = new Map<string, Uint8Array>();
  return { ...(await makeAllDownloads(book, pictureOf, (path, content) => contents.set(path, content))), contents };
}

/** What a catalogue of the EPUBs is made from. */
export async function catalog(): Promise<Catalog> {
  const { files, modified } = await allDownloads();
  return { book: getBook(), locale: sourceLocale, downloads: files, addresses: absoluteAddresses, modified };
}
