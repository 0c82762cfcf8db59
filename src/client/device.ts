import { announce } from './announce.ts';
import { exportBookmarks, showBookmarkList, showFailure } from './bookmarks/bookmarkList.ts';
import { forgetPlaces } from './leftPlace.ts';
import { showOfflineControl } from './offline/control.ts';
import { turnOffline } from './offline/offline.ts';
import { recallReading } from './reading/reading.ts';
import { READER, remember } from './remember.ts';

// The page about this device: what is kept here, and how to be rid of it.

const bookmarks = document.querySelector<HTMLElement>('.bookmarks')!;

showOfflineControl(document.querySelector<HTMLElement>('.offline-control')!);
void showBookmarkList(bookmarks);
document.querySelector<HTMLElement>('[data-nothing-read]')!.hidden = recallReading().last !== undefined;

document.addEventListener('click', ({ target }) => {
  const button = (target as Element).closest<HTMLElement>('button');
  if (button?.matches('[data-export]')) {
    exportBookmarks(bookmarks, button.dataset['export'] as 'json' | 'md').catch(() => showFailure(bookmarks));
  }
  if (button?.matches('[data-clear]')) void clear(button.dataset['done']!);
});

/** Forgets everything about the reader and removes what is kept of the site; that it is not to be kept again stays. */
async function clear(done: string): Promise<void> {
  for (const memory of READER) remember(memory, '');
  forgetPlaces();
  await turnOffline().catch(() => undefined);
  document.getElementById('clear')!.hidePopover();
  for (const mark of document.querySelectorAll('.progress')) mark.remove();
  for (const offer of document.querySelectorAll<HTMLElement>('[data-continue]')) offer.hidden = true;
  document.querySelector<HTMLElement>('[data-nothing-read]')!.hidden = false;
  await showBookmarkList(bookmarks);
  announce(done);
}
