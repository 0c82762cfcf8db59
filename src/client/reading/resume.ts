import { turnAddress } from './chapterLinks.ts';
import { recallReading } from './reading.ts';

/** Goes to the turn where the reader stopped, because the reader has asked for it outside of the page. */
export async function resume(): Promise<void> {
  const { last } = recallReading();
  const address = last && (await turnAddress(last));
  if (address) location.replace(address);
}
