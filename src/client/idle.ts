import { startBookmarks } from './bookmarks/bookmarkButtons.ts';
import { showOfflineLine } from './offline/line.ts';
import { startOffline } from './offline/offline.ts';
import { followReading } from './reading/followReading.ts';
import { recallReading } from './reading/reading.ts';
import { resume } from './reading/resume.ts';
import { showReading } from './reading/showReading.ts';

// What a page does when it has nothing else to do. Loaded by src/client/main.ts after the page.

// A shortcut of an installed copy: see src/outputs/webManifest.ts.
if (location.search === '?continue') void resume().catch(() => undefined);

const steps = [
  // What was read before this page was opened: this page does not offer to go on to where it is itself.
  () => void showReading(recallReading()).catch(() => undefined),
  followReading,
  startBookmarks,
  showOfflineLine,
  () => void startOffline(),
];
// Each is a task of its own: together they would keep a slow device from answering.
for (const step of steps) setTimeout(step);
if (document.querySelector('.device')) void import('./device.ts');
