interface Fragment {
  url: string;
  sub_results: { title: string; url: string; excerpt: string; anchor?: { id: string } }[];
  meta: { title: string };
}

interface Pagefind {
  options(options: { baseUrl: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Fragment> }[] } | null>;
}

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const PAGES = 8;

let pagefind: Promise<Pagefind> | undefined;

function load(): Promise<Pagefind> {
  pagefind ??= (import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>).then(async (library) => {
    await library.options({ baseUrl: base });
    await library.init();
    return library;
  });
  pagefind.catch(() => (pagefind = undefined));
  return pagefind;
}

/** Opens the search dialog, which every page carries, and begins to load the index. */
export function openSearchDialog(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.search')!;
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input')!;
  input.focus();
  if (dialog.dataset['ready']) return;
  dialog.dataset['ready'] = 'true';
  load().catch(() => undefined);
  const search = () => void show(dialog, input.value.trim());
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) search();
  });
  input.addEventListener('compositionend', search);
  dialog.addEventListener('click', (event) => {
    const target = event.target as Element;
    if (target === dialog || target.closest('a, [data-close]')) dialog.close();
    if (target.closest('[data-retry]')) search();
  });
}

async function show(dialog: HTMLDialogElement, query: string): Promise<void> {
  const words = dialog.dataset;
  const status = dialog.querySelector('.search-status')!;
  const list = dialog.querySelector('ol')!;
  list.dataset['state'] = 'searching';
  if (!query) {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    const library = await load();
    const found = await library.debouncedSearch(query);
    if (!found) return; // A later query has taken its place.
    const pages = await Promise.all(found.results.slice(0, PAGES).map((result) => result.data()));
    const hits = pages.flatMap((page) => page.sub_results.map((hit) => ({ ...hit, page: page.meta.title })));
    status.textContent = hits.length > 0 ? '' : words['none']!.replace('{{query}}', query);
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

function item(hit: { title: string; url: string; excerpt: string; page: string }): HTMLLIElement {
  const li = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.dataset['hit'] = '';
  const where = document.createElement('b');
  where.textContent = hit.title === hit.page ? hit.page : `${hit.page} · ${hit.title}`;
  const excerpt = document.createElement('span');
  excerpt.innerHTML = hit.excerpt; // Pagefind escapes the text and adds <mark> only.
  link.append(where, excerpt);
  li.append(link);
  return li;
}
