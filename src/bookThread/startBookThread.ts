import { startThread } from '../startThread.ts';
import type { Asked, Made, Start } from './messages.ts';

/** The thread that reads the book and makes what asks for no page. Each part fails with what the thread failed with. */
export interface BookThread extends Readonly<{ [Part in keyof Made]: Promise<Made[Part]> }> {
  /** Says, when first called, into which folder what the thread makes is to be written. */
  writeInto(folder: string): void;
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
  const { worker, answers } = startThread<Made>(new URL('./thread.ts', import.meta.url), { root } satisfies Start, [
    'book',
    'pictures',
    'search',
    'downloads',
    'plainFiles',
  ]);
  return {
    ...answers,
    writeInto: (folder) => worker.postMessage({ folder } satisfies Asked),
    stop: async () => void (await worker.terminate()),
  };
}
