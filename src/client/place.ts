/** The height that the bar covers, in pixels, and the line below it that is being read. */
const BAR = 52;
const READING_LINE = 64;

/** The turn that is being read: the first that reaches below the bar; undefined above the first turn. */
export function turnBeingRead(): HTMLElement | undefined {
  const turns = [...document.querySelectorAll<HTMLElement>('.turn')];
  const turn = turns.find((candidate) => candidate.getBoundingClientRect().bottom > READING_LINE);
  // Below the last turn, among the notes, it is the last one.
  if (!turn) return turns.at(-1);
  return turn.getBoundingClientRect().top < innerHeight ? turn : undefined;
}

/** The paragraph being read, in the page's own language; undefined above the first turn. */
export function paragraphBeingRead(): HTMLElement | undefined {
  const turn = turnBeingRead();
  if (!turn) return undefined;
  if (turn.getBoundingClientRect().top > READING_LINE) return turn.matches('.turn ~ .turn') ? turn : undefined;
  const paragraphs = [...turn.querySelectorAll<HTMLElement>('p[id]')];
  return paragraphs.find((candidate) => candidate.getBoundingClientRect().bottom > READING_LINE) ?? turn;
}

/** What holds the screen steady while the text around it changes: the first point, turn or paragraph that begins below the bar. */
export function firstVisible(): HTMLElement | undefined {
  const elements = [...document.querySelectorAll<HTMLElement>('.points li, .turn, .turn p[id]')];
  const visible = elements.find((element) => element.getBoundingClientRect().top >= BAR);
  return visible && visible.getBoundingClientRect().top < innerHeight ? visible : paragraphBeingRead();
}
