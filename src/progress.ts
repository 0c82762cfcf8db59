/** On a terminal the work that is under way has a line, which its result takes the place of; elsewhere only results are told. */
const isTerminal = process.stdout.isTTY;
const TO_LINE_START = '\r\u001b[K';

/** Says that long work begins. */
export function begin(work: string): void {
  if (isTerminal) process.stdout.write(`${TO_LINE_START}${work}…`);
}

/** Says what has come of it. */
export function finish(work: string, result: string): void {
  process.stdout.write(`${isTerminal ? TO_LINE_START : ''}${work}: ${result}\n`);
}

/** Takes the line of what was under way, and failed, away. */
export function abandon(): void {
  if (isTerminal) process.stdout.write(TO_LINE_START);
}
