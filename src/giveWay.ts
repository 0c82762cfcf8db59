import { setPriority } from 'node:os';

/** Of 19, which waits until nobody else has anything to do. */
const NICE = 10;

/**
 * Lets what other threads do go before what this one does: pages are bundled on every processor and rendered on one, so there
 * is time for the rest later. Only on Linux does 0 stand for this thread and not for the whole process (setpriority(2)).
 */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, NICE);
}
