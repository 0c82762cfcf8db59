import { fetchPage } from './fetchPage.ts';

// The other language of a chapter, or of another page that says where it is by `data-other`. It comes from the page in that
// language when it is first wanted, so that a page weighs what one language does.

/** What has a counterpart beside the paragraphs of the turns, each list in the order of the page. */
const EDITORS_WORDS = [
  ...['h1 > span', '.summary > span', '.points a > span > span', '.note > span'],
  ...['.questions a > span > span', '.question h2', '.answer h3', '.stance > p:not(.who)'],
];

/** Names and labels, which stand in one language where the text stands in both. */
const LABELS = [
  ...['.number', '.points summary > span', '.turn h2 > span:not(.seal)', '.contents b', '.contents a > span'],
  ...['.only label > span:not(.seal)', '.relation > *', '.who a > span'],
];

let loading: Promise<void> | undefined;

/**
 * Puts after everything on the page that stands in its own language the same in the other one, hidden until it is wanted:
 * `.other`. Done once; after a failure it can be tried again.
 *
 * @throws Error where the other page does not come. A chapter that stands in one language only has nothing to add.
 */
export function loadCounterpart(): Promise<void> {
  const own = document.querySelector<HTMLElement>('main [data-other]');
  if (!own) return Promise.resolve();
  loading ??= fetchPage(own.dataset['other']!).then((page) => pair(own, page));
  loading.catch(() => (loading = undefined));
  return loading;
}

function pair(own: HTMLElement, page: Document): void {
  const lang = page.documentElement.lang;
  for (const words of [...EDITORS_WORDS, ...LABELS]) {
    const others = page.querySelectorAll<HTMLElement>(words);
    own.querySelectorAll<HTMLElement>(words).forEach((element, i) => add(element, others[i], lang));
  }
  for (const label of own.querySelectorAll(LABELS.map((words) => `${words} + .other`).join())) {
    label.classList.add('label');
  }
  for (const paragraph of own.querySelectorAll<HTMLElement>('.turn p[id]')) {
    add(paragraph, page.getElementById(paragraph.id) ?? undefined, lang);
  }
}

/** Where one of the two stands in for the other, which is not translated, it carries its own language. */
function add(own: HTMLElement, other: HTMLElement | undefined, lang: string): void {
  if (!other || own.lang || other.lang) return;
  const added = document.createElement(own.localName);
  added.className = [own.className, 'other'].join(' ').trim();
  added.lang = lang;
  added.setAttribute('hidden', 'until-found');
  added.append(...other.childNodes);
  for (const mark of added.querySelectorAll('.mark')) mark.remove();
  own.after(added);
}
