/** How far down the bar and the map of the chapter cover the page, in rem (src/styles/frame.css and turnBars.css). */
const bars = () => inRem('--bar') + inRem('--strip');
const inRem = (name: string) => parseFloat(styles.getPropertyValue(name));
const styles = getComputedStyle(document.documentElement);
const rem = () => parseFloat(styles.fontSize);

/** The same in pixels. */
const covered = () => bars() * rem();

/** The line below them that is being read, in pixels: above where a turn that is gone to stops. */
export const readingLine = () => (bars() + 0.75) * rem();

/** The turn that is being read: the first that reaches below the bar; undefined above the first turn. */
export function turnBeingRead(): HTMLElement | undefined {
  const turns = [...document.querySelectorAll<HTMLElement>('.turn')];
  const line = readingLine();
  const turn = turns.find((candidate) => candidate.getBoundingClientRect().bottom > line);
  // Below the last turn, among the notes, it is the last one.
  if (!turn) return turns.at(-1);
  return turn.getBoundingClientRect().top < innerHeight ? turn : undefined;
}

/** The paragraph being read, in the page's own language; undefined above the first turn. */
export function paragraphBeingRead(): HTMLElement | undefined {
  const turn = turnBeingRead();
  if (!turn) return undefined;
  const line = readingLine();
  if (turn.getBoundingClientRect().top > line) return turn.matches('.turn ~ .turn') ? turn : undefined;
  const paragraphs = [...turn.querySelectorAll<HTMLElement>('p[id]')];
  return paragraphs.find((candidate) => candidate.getBoundingClientRect().bottom > line) ?? turn;
}

/** What holds the screen steady while the text around it changes: the first point, turn or paragraph that begins below the bar. */
export function firstVisible(): HTMLElement | undefined {
  const elements = [
    ...document.querySelectorAll<HTMLElement>('.points li, .turn, .turn p[id], .question[id], .stance'),
  ];
  const top = covered();
  const visible = elements.find((element) => element.getBoundingClientRect().top >= top);
  return visible && visible.getBoundingClientRect().top < innerHeight ? visible : paragraphBeingRead();
}
