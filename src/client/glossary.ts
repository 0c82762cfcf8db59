// The glossary's index, filed and filtered as the reader likes. Without a script it is a list by kind. Loaded when a reader
// first does something on its page (src/client/main.ts).

const form = document.querySelector<HTMLFormElement>('.glossary-tools')!;
const list = document.querySelector<HTMLElement>('.glossary-list')!;
const status = form.querySelector('output')!;
const byCategory = [...list.children] as HTMLElement[];
const kinds = byCategory.map((section) => ({ section, items: [...section.querySelectorAll('li')] }));
const items = kinds.flatMap((kind) => kind.items);
const total = status.textContent;

/** As the names in `data-find` are written: without width, case, spaces and hyphens. */
const squeezed = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–‑]/g, '');
const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
/** An entry's English name, or the only one it has. */
const english = (item: HTMLElement) =>
  squeezed((item.querySelector(':lang(en)') ?? item.querySelector('a')!).textContent);

const asked = new URLSearchParams(location.search);
// What was typed before this was there holds.
if (asked.has('q')) field('q').value = asked.get('q')!;
// An order that there is none of leaves the one that is checked.
for (const radio of form.querySelectorAll<HTMLInputElement>('[name=by]'))
  if (radio.value === asked.get('by')) radio.checked = true;
show();

form.addEventListener('input', (event) => {
  if (!(event as InputEvent).isComposing) show();
});
form.addEventListener('compositionend', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const only = items.filter(({ hidden }) => !hidden);
  if (only.length > 0) only[0]!.querySelector('a')!.click();
});

function show(): void {
  file(form.querySelector<HTMLInputElement>('[name=by]:checked')?.value ?? 'category');
  const query = squeezed(field('q').value);
  for (const item of items) {
    item.hidden = ![squeezed(item.textContent), item.dataset['find']!].some((names) => names.includes(query));
  }
  for (const section of list.children as HTMLCollectionOf<HTMLElement>) {
    section.hidden = !section.querySelector('li:not([hidden])');
  }
  const found = items.filter(({ hidden }) => !hidden).length;
  const words = form.dataset[['none', 'one'][found] ?? 'other']!.replace(/\d+/, String(found));
  status.textContent = query ? words : total;
}

function file(order: string): void {
  if (list.dataset['by'] === order) return;
  list.dataset['by'] = order;
  if (order === 'category') {
    for (const { section, items: own } of kinds) section.querySelector('ul')!.append(...own);
    list.replaceChildren(...byCategory);
    return;
  }
  const key = order === 'pinyin' ? (item: HTMLElement) => item.dataset['pinyin']! : english;
  const sections = new Map<string, HTMLElement>();
  for (const item of items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))) {
    const letter = /^[a-z]/.exec(key(item))?.[0].toUpperCase() ?? '#';
    sections.set(letter, sections.get(letter) ?? sectionFor(letter));
    sections.get(letter)!.querySelector('ul')!.append(item);
  }
  list.replaceChildren(...sections.values());
}

function sectionFor(letter: string): HTMLElement {
  const section = document.createElement('section');
  const heading = document.createElement('h2');
  heading.textContent = letter;
  section.append(heading, document.createElement('ul'));
  return section;
}

export {};
