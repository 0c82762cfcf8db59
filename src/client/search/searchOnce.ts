import type { Found } from '../../search/search.ts';
import type { Answer, Question } from './messages.ts';

/**
 * Searches once, in a worker that is started for it and ends with it.
 *
 * @throws Error where the search fails.
 */
export async function searchOnce(query: string): Promise<Found> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<Found>((resolve, reject) => {
    worker.addEventListener('error', () => reject(new Error('The search does not load')));
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if ('error' in data) reject(new Error(data.error));
      if ('found' in data && data.found.isComplete) resolve(data.found);
    });
  });
  worker.postMessage({ id: 1, query, locale: '' } satisfies Question);
  try {
    return await answer;
  } finally {
    worker.terminate();
  }
}
