/** On a terminal the work that is under way has a line, which its result takes the place of; elsewhere only results are told. */
const isTerminal = process.stdout.isTTY;
const TO_LINE_START = '\r\u001b[K';

/** Says that long work begins, or how far it is. */
export function begin(work: string, count = ''): void {
  if (isTerminal) process.stdout.write(`${TO_LINE_START}${work}… ${count}`);
}

/** Says what has come of it. */
export function finish(work: string, result: string): void {
  process.stdout.write(`${isTerminal ? TO_LINE_START : ''}${work}: ${result}\n`);
}

/** Takes the line of what was under way, and failed, away. */
export function abandon(): void {
  if (isTerminal) process.stdout.write(TO_LINE_START);
}
