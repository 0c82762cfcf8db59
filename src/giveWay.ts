import { setPriority } from 'node:os';

/**
 * How far threads give way to the one that renders pages (at 19 one waits until nobody else has anything to do): pages ask for
 * downloads, which the book's thread makes, and nothing asks for pictures.
 */
const NICE = { book: 5, pages: 7, pictures: 10 };

/**
 * Lets what the main thread does go before what this one does: pages are bundled on every processor and rendered on one, so
 * there is time for the rest later. Only on Linux does 0 stand for this thread and not for the whole process (setpriority(2)).
 */
export function giveWay(thread: keyof typeof NICE): void {
  if (process.platform === 'linux') setPriority(0, NICE[thread]);
}
