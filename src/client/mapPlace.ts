import css from '../styles/mapPlace.css?inline';
import { adoptStyles } from './adoptStyles.ts';
import { readingLine, turnBeingRead } from './place.ts';

// The reader's place on the map of the chapter and in its contents.

const SVG = 'http://www.w3.org/2000/svg';
const map = document.querySelector<SVGSVGElement>('.chapter-map svg')!;
const columns = new Map([...map.querySelectorAll<SVGAElement>('a')].map((link) => [link.href.baseVal.slice(1), link]));
const contents = document.querySelector<HTMLElement>('#contents')!;
const here = document.createElementNS(SVG, 'path');
here.classList.add('here');

let current: SVGAElement | undefined;
/** The same turn in the contents. */
let listed: Element | undefined;

/** Shows the place from when the reader has moved on the page; nothing above the first turn. */
export function startMapPlace(): void {
  adoptStyles(css);
  map.append(here);
  contents.addEventListener('toggle', bringToMiddle);
  for (const event of ['scroll', 'resize'] as const)
    addEventListener(event, () => requestAnimationFrame(showPlace), { passive: true });
  if (scrollY > 0) showPlace();
}

function showPlace(): void {
  const turn = turnBeingRead();
  const column = turn && columns.get(turn.id);
  if (column !== current) {
    current?.removeAttribute('aria-current');
    column?.setAttribute('aria-current', 'location');
    current = column;
    listed?.removeAttribute('aria-current');
    listed = turn && contents.querySelector(`a[href='#${turn.id}']`)!;
    listed?.setAttribute('aria-current', 'location');
    bringToMiddle();
  }
  here.setAttribute('d', turn && column ? `M${placeIn(turn, column)} 0v26` : '');
}

/** Scrolls the sheet of the contents, or the list beside the text, and never the page. */
function bringToMiddle(): void {
  if (!listed) return;
  for (const box of [contents, contents.querySelector('ol')!]) {
    const [inner, outer] = [listed, box].map((element) => element.getBoundingClientRect());
    box.scrollTop += (inner!.top + inner!.bottom - outer!.top - outer!.bottom) / 2;
  }
}

/** How far along the map a reader is who reads this turn, in the units of the drawing. */
function placeIn(turn: HTMLElement, column: SVGAElement): number {
  const { top, height } = turn.getBoundingClientRect();
  const read = Math.min(1, Math.max(0, (readingLine() - top) / height));
  const { x, width } = column.getBBox();
  return Math.round(x + read * width);
}
