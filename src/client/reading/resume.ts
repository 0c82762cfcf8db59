import { turnAddress } from './chapterLinks.ts';
import { recallReading } from './reading.ts';

/** Goes to the turn where the reader stopped, because the reader has asked for it outside of the page. */
export function resume(): void {
  const { last } = recallReading();
  const address = last && turnAddress(last);
  if (address) location.replace(address);
}
