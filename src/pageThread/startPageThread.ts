import type { Guidance } from '../outputs/precache/Packing.ts';
import { startThread } from '../startThread.ts';
import type { Answered, RenderedPage, Start, Told } from './messages.ts';

/** The thread that finishes pages: it puts its policy into each, writes it and packs it, while the next are rendered. */
export interface PageThread {
  /** Whether it takes no pages any more: it was stopped, or has said what it failed with. */
  readonly isOver: boolean;
  /** @throws once, what the thread failed with, if it did. */
  take(page: RenderedPage): void;
  /** When every page is written, the scripts that stand in pages. */
  end(): Promise<Answered['scripts']>;
  /** Writes the list and the pack of what a device keeps, when every other file of the site is there. */
  publish(guidance: Guidance): Promise<Answered['published']>;
  stop(): Promise<void>;
}

// As in src/publication/content.ts: one process, several module graphs.
const holder = globalThis as { thePageThread?: PageThread };

/** Starts the thread, once in a build. */
export function startPageThread(start: Start): PageThread {
  holder.thePageThread = threadOf(start);
  return holder.thePageThread;
}

/** The thread, which was started. */
export const pageThread = (): PageThread => holder.thePageThread!;

/** Ends the thread, if it was started, whatever it was doing. */
export async function stopPageThread(): Promise<void> {
  await holder.thePageThread?.stop();
  delete holder.thePageThread;
}

function threadOf(start: Start): PageThread {
  const { worker, answers } = startThread<Answered>(new URL('./thread.ts', import.meta.url), start, [
    'scripts',
    'published',
  ]);
  let failure: Error | undefined;
  let isOver = false;
  worker.on('error', (error: Error) => (failure = error));
  const tell = (told: Told, handed: ArrayBuffer[] = []) => worker.postMessage(told, handed);
  return {
    get isOver() {
      return isOver;
    },
    take(page) {
      isOver ||= failure !== undefined;
      if (failure) throw failure;
      tell({ page }, [page.html]);
    },
    end() {
      tell({ end: true });
      return answers.scripts;
    },
    publish(guidance) {
      tell({ publish: guidance });
      return answers.published;
    },
    async stop() {
      isOver = true;
      await worker.terminate();
    },
  };
}
