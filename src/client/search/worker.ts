import { openLibrary } from '../../search/openLibrary.ts';
import { searchIn } from '../../search/search.ts';
import type { Answer, Question } from './messages.ts';

// The search itself, off the page's own thread. See src/search/.

const base = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/`;
/** A file that takes longer, in milliseconds, does not come any more. */
const PATIENCE = 30_000;

/** How long the page has to draw the first hits before more is fetched, in milliseconds. */
const DRAWN = 200;

const ownFetch = fetch.bind(self);
const library = openLibrary({
  base,
  async fetch(address) {
    const isTables = address.endsWith('tables.json');
    const signal = AbortSignal.timeout(PATIENCE);
    const response = await ownFetch(address, { signal, cache: isTables ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return response;
  },
  load: (address) => import(/* @vite-ignore */ address),
});
const search = library.then(searchIn);

/** The number of the last question: an earlier one is dropped where it has come to. */
let latest = 0;
let isAhead = false;
const answer = (message: Answer) => postMessage(message);

// Pagefind starts to load as it is made, and nobody waits for that promise; the search that follows tells of the failure.
addEventListener('unhandledrejection', (event) => event.preventDefault());

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  latest = data.id;
  respond(data).catch((error: unknown) => answer({ id: data.id, error: String(error) }));
});

async function respond({ id, query, locale }: Question): Promise<void> {
  const { tables, warm, fetchAll } = await library;
  answer({ id, chapters: tables.chapters, speakers: tables.speakers });
  if (!query) {
    await warm(locale);
    return;
  }
  for await (const found of (await search)(query, locale)) {
    if (id !== latest) return;
    answer({ id, found });
    // The first hits are drawn before more is fetched; one alone does not hold up the others.
    if (!isAhead && !found.isComplete && found.hits.length > 1)
      await new Promise((resolve) => setTimeout(resolve, DRAWN));
  }
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (isAhead || connection?.saveData) return;
  isAhead = true;
  try {
    // The next query shall need nothing from the network.
    await Promise.all([fetchAll(), import('../../search/meant.ts'), import('../../search/parts.ts')]);
  } catch (error) {
    // Nobody waits for it: the next query asks again, and is the one to fail.
    console.warn(error);
    isAhead = false;
  }
}
