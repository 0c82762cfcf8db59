import { fillIn } from '../../render/fillIn.ts';
import { addressOf, FACETS, type Facet, facetCounts, type Filters, filtered } from '../../search/facets.ts';
import type { Found } from '../../search/search.ts';
import { KINDS } from '../../search/tables.ts';
import { passWords } from '../foundWords.ts';
import { askWorker } from './askWorker.ts';
import { element } from './element.ts';
import { addressOfHit, hitItem } from './hitItem.ts';
import type { Names } from './messages.ts';
import { forgetQueries, recentQueries, rememberQuery } from './recent.ts';
import { named, type PanelWords } from './words.ts';

interface Options {
  query?: string;
  filters?: Filters;
  /** Called as soon as another query or other filters hold, with the address that leads to the same. */
  changed?(address: string): void;
  /** Whether Enter goes to the first hit where none has been chosen. */
  goesToFirst: boolean;
  /** Whether Enter has been pressed already. */
  isEntered?: boolean;
}

/** As many hits as a screen shows are drawn at once; the others follow, this many milliseconds later. */
const FIRST = 8;
const LATER = 50;

/** Makes the panel answer to what is typed in it and chosen. */
export function startPanel(
  panel: HTMLElement,
  { query = '', filters = {}, changed, goesToFirst, isEntered = false }: Options,
): void {
  const words = JSON.parse(panel.dataset['words']!) as PanelWords;
  const langs = JSON.parse(panel.dataset['langs']!) as Record<string, string>;
  const locale = panel.dataset['locale']!;
  const root = panel.dataset['root']!;
  const input = panel.querySelector('input')!;
  const status = panel.querySelector<HTMLElement>('.search-status')!;
  const aside = panel.querySelector<HTMLElement>('.search-aside')!;
  const list = panel.querySelector<HTMLElement>('ol')!;
  const bar = panel.querySelector<HTMLElement>('.search-filters')!;
  const page = panel.querySelector<HTMLAnchorElement>('[data-page]')!;
  const pageAddress = page.href;
  let last: { found: Found; names: Names } | undefined;
  let active = -1;
  /** The address of the hit that is chosen: more hits may come, and stand before it. */
  let chosen: string | undefined;
  let rest = 0;
  /** Enter was pressed before there was a hit to go to. */
  let isAwaited = false;

  if (query) input.value = query;
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) ask();
  });
  input.addEventListener('compositionend', ask);
  input.addEventListener('keydown', onKey);
  panel.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  bar.addEventListener('change', ({ target }) => {
    const { dataset, value } = target as HTMLSelectElement;
    const facet = dataset['facet'] as Facet;
    filters[facet] = value || undefined;
    tellAddress();
    show();
  });
  panel.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-query], [data-retry], [data-clear]');
    const hit = (target as Element).closest<HTMLAnchorElement>('[data-hit]');
    if (hit) {
      rememberQuery(typed());
      passWords(hit);
    }
    if (!button) return;
    if (button.matches('[data-clear]')) forgetQueries();
    if (button.dataset['query']) input.value = button.dataset['query'];
    input.focus();
    ask();
  });
  ask();
  if (isEntered) open();

  function typed(): string {
    return input.value.trim();
  }

  function ask(): void {
    const wanted = typed();
    isAwaited = false;
    chosen = undefined;
    clearTimeout(rest);
    tellAddress();
    if (!wanted) {
      last = undefined;
      askWorker('', locale);
      show();
      return;
    }
    list.dataset['state'] = 'searching';
    if (!last) status.textContent = words.loading;
    askWorker(wanted, locale, {
      found(found, names) {
        last = { found, names };
        show();
      },
      failed() {
        last = undefined;
        clear('failed');
        const retry = element('button', { type: 'button' }, words.retry);
        retry.dataset['retry'] = '';
        status.replaceChildren(words.failed, ' ', retry);
      },
    });
  }

  function tellAddress(): void {
    const address = addressOf(typed(), filters);
    page.href = pageAddress + address;
    changed?.(address);
  }

  function clear(state: 'idle' | 'failed'): void {
    clearTimeout(rest);
    list.replaceChildren();
    list.dataset['state'] = state;
    bar.hidden = page.hidden = true;
    aside.replaceChildren();
    input.ariaExpanded = 'false';
    choose(-1);
  }

  function show(): void {
    if (!last) {
      clear('idle');
      status.textContent = '';
      showBeside();
      return;
    }
    const { found, names } = last;
    for (const facet of FACETS) {
      // An address may name anything.
      if (!valuesOf(facet, names).some(([value]) => value === filters[facet])) filters[facet] = undefined;
    }
    const hits = filtered(found.hits, filters);
    const context = { names, words, root, locale, langs };
    const items = (from: number, to?: number) => hits.slice(from, to).map((hit, i) => hitItem(hit, from + i, context));
    const kept = chosen === undefined ? -1 : hits.findIndex((hit) => addressOfHit(hit, context) === chosen);
    // Nor is the list made shorter under a reader who has gone down in it.
    const first = Math.max(FIRST, list.children.length, kept + 1);
    list.replaceChildren(...items(0, first));
    list.dataset['state'] = 'searching';
    clearTimeout(rest);
    rest = window.setTimeout(() => {
      list.append(...items(first));
      if (found.isComplete) list.dataset['state'] = 'done';
    }, LATER);
    input.ariaExpanded = String(hits.length > 0);
    choose(kept);
    showFilters(found, names);
    showBeside();
    if (found.isComplete || hits.length > 0) tell(found, hits.length);
    if (found.isComplete && isAwaited) open();
  }

  /** Says how many hits there are, and what was searched for instead. */
  function tell({ hits, instead }: Found, count: number): void {
    const total = count === 1 ? words.one : fillCount(words.other, count);
    if (hits.length > 0) {
      const why = instead && fillIn(words[instead.because]!, { query: typed(), instead: instead.query });
      status.textContent = [why, count > 0 ? total : words.filteredOut].filter(Boolean).join(' ');
      return;
    }
    status.textContent = fillIn(words.none, { query: typed() });
  }

  /** What stands beside the hits comes when it is there, unless there are others by then. */
  function showBeside(): void {
    const shown = last;
    aside.replaceChildren();
    if (!shown && recentQueries().length === 0) return;
    import('./beside.ts').then(
      ({ beside }) => last === shown && aside.append(...beside(typed(), shown, { words, root, locale })),
      () => undefined,
    );
  }

  function showFilters({ hits }: Found, names: Names): void {
    bar.hidden = page.hidden = hits.length === 0;
    for (const facet of FACETS) {
      const select = bar.querySelector<HTMLSelectElement>(`[data-facet=${facet}]`)!;
      const counts = facetCounts(hits, filters, facet);
      const chosen = filters[facet];
      if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
      const options = valuesOf(facet, names).filter(([value]) => counts.has(value));
      select.replaceChildren(
        new Option(fillIn(words.any, { facet: select.ariaLabel! }), ''),
        ...options.map(([value, name]) => new Option(fillIn(words.option, { name, count: counts.get(value)! }), value)),
      );
      select.value = chosen ?? '';
      select.disabled = options.length === 0;
    }
  }

  /** Every value of a facet with its name, in the order in which it is offered. */
  function valuesOf(facet: Facet, { chapters, speakers }: Names): [string, string][] {
    if (facet === 'speaker') return speakers.map(({ id, name }) => [id, named(name, locale)]);
    if (facet === 'chapter') return chapters.map(({ id, title }, i) => [id, `${i + 1} ${named(title, locale)}`]);
    if (facet === 'kind') return KINDS.map((kind) => [kind, words[kind]]);
    return Object.keys(langs).map((lang) => [lang, words[`lang-${lang}`]!]);
  }

  function onKey(event: KeyboardEvent): void {
    // An input method uses these keys itself. Safari ends the composition before it tells of the key that ended it, and
    // says so only by a number that is called deprecated: https://bugs.webkit.org/show_bug.cgi?id=165004
    const { keyCode } = event as unknown as { keyCode: number };
    if (event.isComposing || keyCode === 229) return;
    const count = list.children.length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count > 0) {
      event.preventDefault();
      // From the field, -1, down to the first or up to the last, and past these back to the field.
      choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (active >= 0 || goesToFirst) open();
      else if (typed()) rememberQuery(typed());
    } else if (event.key === 'Escape' && active >= 0) {
      // The dialog closes by it.
      if (!panel.closest('dialog')) event.preventDefault();
      choose(-1);
    }
  }

  /** Goes to the chosen hit, or to the first as soon as there is one. */
  function open(): void {
    const link = list.querySelectorAll<HTMLAnchorElement>('[data-hit]')[Math.max(active, 0)];
    isAwaited = !link && list.dataset['state'] === 'searching';
    link?.click();
  }

  function choose(i: number): void {
    active = i;
    list.querySelector('[aria-selected=true]')?.setAttribute('aria-selected', 'false');
    const link = i < 0 ? undefined : list.querySelectorAll('[data-hit]')[i];
    link?.setAttribute('aria-selected', 'true');
    chosen = link?.getAttribute('href') ?? undefined;
    link?.scrollIntoView({ block: 'nearest' });
    if (link) input.setAttribute('aria-activedescendant', link.id);
    else input.removeAttribute('aria-activedescendant');
  }
}

const fillCount = (text: string, count: number) => text.replace('2', String(count));
