import { spaced, unspaced } from '../search/tokens.ts';

interface Fragment {
  url: string;
  excerpt: string;
  meta: { chapter: string; speaker: string };
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    query: string,
    options: { filters: { lang: string } },
  ): Promise<{ results: { data(): Promise<Fragment> }[] } | null>;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
let pagefind: Promise<Pagefind> | undefined;
let isLoaded = false;
let failures = 0;
/** The number of the last query: what an earlier one finds after it is thrown away. */
let latest = 0;

function load(): Promise<Pagefind> {
  // A browser remembers a module that did not load for as long as the page is open: another try needs another address.
  const retry = failures > 0 ? `?retry=${failures}` : '';
  pagefind ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js${retry}`) as Promise<Pagefind>).then(
    async (library) => {
      await library.options({ baseUrl: base });
      await library.init();
      isLoaded = true;
      return library;
    },
  );
  pagefind.catch(() => {
    pagefind = undefined;
    failures++;
  });
  return pagefind;
}

/** Makes the search dialog, once it is open, answer to what is typed in it. */
export function startSearch(dialog: HTMLDialogElement): void {
  if (dialog.dataset['ready']) return;
  dialog.dataset['ready'] = 'true';
  const input = dialog.querySelector('input')!;
  load().catch(() => undefined);
  const search = () => void show(dialog, input.value.trim());
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) search();
  });
  input.addEventListener('compositionend', search);
  dialog.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    dialog.querySelector<HTMLAnchorElement>('[data-hit]')?.click();
  });
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest('a, [data-close]')) dialog.close();
    if (target.closest('[data-retry]')) search();
  });
  if (input.value) search();
}

async function show(dialog: HTMLDialogElement, query: string): Promise<void> {
  const asked = ++latest;
  const words = dialog.dataset;
  const status = dialog.querySelector('.search-status')!;
  const list = dialog.querySelector('ol')!;
  list.dataset['state'] = 'searching';
  if (!query) {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  if (!isLoaded) status.textContent = words['loading']!;
  try {
    const library = await load();
    const found = await library.debouncedSearch(phrase(query), { filters: { lang: document.documentElement.lang } });
    if (!found || asked !== latest) return;
    const hits = await Promise.all(found.results.map((result) => result.data()));
    if (asked !== latest) return;
    status.textContent = summary(words, found.results.length, query);
    list.replaceChildren(...hits.map(item));
    list.dataset['state'] = 'done';
  } catch {
    list.replaceChildren();
    const retry = document.createElement('button');
    retry.dataset['retry'] = '';
    retry.textContent = words['retry']!;
    status.replaceChildren(words['failed']!, ' ', retry);
    list.dataset['state'] = 'failed';
  }
}

function summary(words: DOMStringMap, count: number, query: string): string {
  if (count === 0) return words['none']!.replace('{{query}}', () => query);
  return count === 1 ? words['one']! : words['many']!.replace('{{count}}', String(count));
}

/** Pagefind takes a whole query in quotation marks as a phrase: what has Han characters is one. */
const phrase = (query: string) => (/\p{Script=Han}/u.test(query) ? `"${spaced(query.replaceAll('"', ''))}"` : query);

function item({ url, excerpt, meta }: Fragment): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.dataset['hit'] = '';
  const where = document.createElement('b');
  where.textContent = `${meta.chapter} · ${meta.speaker}`;
  const words = document.createElement('span');
  words.innerHTML = document.documentElement.lang.startsWith('zh') ? unspaced(excerpt) : excerpt; // Pagefind escapes the text and adds <mark> only.
  link.append(where, words);
  li.append(link);
  return li;
}
