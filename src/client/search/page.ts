import { filtersIn } from '../../search/facets.ts';
import { startPanel } from './panel.ts';

// The search page: what is searched for stands in the address, which can be kept and shared. Loaded when a reader first does
// something on it, or where its address asks for something (src/client/main.ts).

const address = new URLSearchParams(location.search);
const panel = document.querySelector<HTMLElement>('main .search-panel')!;

startPanel(panel, {
  query: address.get('q') ?? '',
  filters: filtersIn(address),
  goesToFirst: false,
  changed(next) {
    history.replaceState(history.state, '', location.pathname + next + location.hash);
    keepInSwitch(next);
  },
});
if (!address.get('q')) panel.querySelector('input')!.focus();

/** The language switch leads to the same search. */
function keepInSwitch(next: string): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-locale]')) link.search = next;
}
