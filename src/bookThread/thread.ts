import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { absoluteAddresses } from '../absoluteAddresses.ts';
import { readBook } from '../book/readBook.ts';
import type { Book } from '../book/types.ts';
import { locales } from '../locales.ts';
import { lastModified } from '../modified.ts';
import type { Covers, Made, Start } from './messages.ts';

// See startBookThread.ts. What makes the parts is loaded once the book has been sent, which pages wait for.

const tell = (made: Partial<Made>) => parentPort!.postMessage(made);
const covers = once(parentPort!, 'message') as Promise<[Covers]>;

const { root } = workerData as Start;
const book = await readBook(root);
tell({ book });
await Promise.all([makeSearch(book), makeDownloadsOf(book)]);

async function makeSearch(of: Book): Promise<void> {
  const { searchFiles } = await import('../outputs/searchFiles.ts');
  tell({ search: await searchFiles(of, locales) });
}

async function makeDownloadsOf(of: Book): Promise<void> {
  const { makeDownloads } = await import('../outputs/makeDownloads.ts');
  const [pictures] = await covers;
  const means = { addresses: absoluteAddresses, modified: lastModified() };
  tell({ downloads: makeDownloads(of, locales, { coverOf: ({ key }) => pictures[key]!, ...means }) });
}
