import type { Found } from '../../search/search.ts';
import type { Answer, Names, Question } from './messages.ts';

export interface Listener {
  /** Hits, as they come; with the last of them `isComplete`. */
  found(found: Found, names: Names): void;
  failed(): void;
}

let worker: Worker | undefined;
let names: Names | undefined;
let last = 0;
let listener: Listener | undefined;

/**
 * Asks the worker, which is started where there is none. Of two questions only the later one is answered. A worker that
 * has failed is let go: the next question starts another, which loads all of it anew.
 *
 * @param to who is answered; none where the worker shall get ready only.
 */
export function askWorker(query: string, locale: string, to?: Listener): void {
  worker ??= start();
  listener = to;
  worker.postMessage({ id: ++last, query, locale } satisfies Question);
}

function start(): Worker {
  const fresh = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const fail = () => {
    fresh.terminate();
    if (worker === fresh) worker = undefined;
    listener?.failed();
  };
  fresh.addEventListener('error', fail);
  fresh.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    if ('chapters' in data) names = data;
    else if ('error' in data) fail();
    else if (data.id === last) listener?.found(data.found, names!);
  });
  return fresh;
}
