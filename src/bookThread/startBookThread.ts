import { Worker } from 'node:worker_threads';
import type { Asked, Made, Start } from './messages.ts';

/** The thread that reads the book and makes what asks for no page. Each part fails with what the thread failed with. */
export interface BookThread extends Readonly<{ [Part in keyof Made]: Promise<Made[Part]> }> {
  /** Has the files with nothing to render written into the folder of the build, when first asked; `plainFiles` says when they are there. */
  writePlainFiles(folder: string): void;
  stop(): Promise<void>;
}

// As in content.ts: one process, several module graphs.
const holder = globalThis as { theBookThread?: BookThread };

/**
 * Starts the thread, once in a process: it reads the book while the tools are loaded, and makes pictures, search,
 * downloads and the files with nothing to render while pages are bundled and rendered.
 */
export function startBookThread(root: string): BookThread {
  holder.theBookThread ??= start(root);
  return holder.theBookThread;
}

/** Ends the thread, whatever it was doing. */
export async function stopBookThread(): Promise<void> {
  await holder.theBookThread?.stop();
  delete holder.theBookThread;
}

function start(root: string): BookThread {
  const parts = {
    book: Promise.withResolvers<Made['book']>(),
    pictures: Promise.withResolvers<Made['pictures']>(),
    search: Promise.withResolvers<Made['search']>(),
    downloads: Promise.withResolvers<Made['downloads']>(),
    plainFiles: Promise.withResolvers<Made['plainFiles']>(),
  };
  const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { root } satisfies Start });
  thread.on('message', (made: Partial<Made>) => {
    for (const [part, value] of Object.entries(made)) parts[part as keyof Made].resolve(value as never);
  });
  thread.on('error', (error) => {
    for (const { reject } of Object.values(parts)) reject(error);
  });
  // Whoever asks for a part learns of it; nobody may have asked yet.
  for (const { promise } of Object.values(parts)) promise.catch(() => undefined);
  return {
    book: parts.book.promise,
    pictures: parts.pictures.promise,
    search: parts.search.promise,
    downloads: parts.downloads.promise,
    plainFiles: parts.plainFiles.promise,
    writePlainFiles: (folder) => thread.postMessage({ plainFiles: folder } satisfies Asked),
    stop: async () => void (await thread.terminate()),
  };
}
