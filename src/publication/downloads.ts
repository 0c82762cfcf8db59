import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Book } from '../book/types.ts';
import { getBook } from './content.ts';
import { sourceLocale } from '../locales.ts';
import type { AllDownloads } from './makeAllDownloads.ts';
import type { Download } from '../outputs/Download.ts';
import type { Catalog } from '../outputs/opds.ts';

// As in content.ts: one process, several module graphs.
const holder = globalThis as { theDownloads?: Promise<AllDownloads> };
/** What was made in dev: each change of the text is a new book. */
const inDev = new WeakMap<Book, Promise<AllDownloads>>();

/** Makes files that are being made the ones that the site offers. Called when a build starts; in dev there are none. */
export function provideDownloads(downloads: Promise<AllDownloads>): void {
  holder.theDownloads = downloads;
}

/** The files to take away. */
export const getDownloads = async (): Promise<Download[]> => (await allDownloads()).files;

/** Those that the build makes or, in dev, made when they are first asked for. */
function allDownloads(): Promise<AllDownloads> {
  if (holder.theDownloads) return holder.theDownloads;
  const book = getBook();
  const downloads = inDev.get(book) ?? makeNow(book);
  inDev.set(book, downloads);
  return downloads;
}

async function makeNow(book: Book): Promise<AllDownloads> {
  // A build has no use for them here.
  const [{ makeAllDownloads }, { pictureOf }] = await Promise.all([
    import('./makeAllDownloads.ts'),
    import('./pictures.ts'),
  ]);
  return makeAllDownloads(book, pictureOf);
}

/**
 * A file to take away, as a route answers with it.
 *
 * @param edition the key of its edition, where there are several of its format.
 */
export async function downloadResponse(format: Download['format'], edition?: string): Promise<Response> {
  const all = await getDownloads();
  const download = all.find((one) => one.format === format && (!edition || one.edition.key === edition))!;
  const type = download.mediaType + (/^text\//.test(download.mediaType) ? '; charset=utf-8' : '');
  return new Response(download.bytes.slice(), { headers: { 'content-type': type } });
}

/** What a catalogue of the EPUBs is made from. */
export async function catalog(): Promise<Catalog> {
  const { files, modified } = await allDownloads();
  return { book: getBook(), locale: sourceLocale, downloads: files, addresses: absoluteAddresses, modified };
}
