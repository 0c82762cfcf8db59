import { startOffline } from './offline/offline.ts';
import { showOfflineLine } from './offline/line.ts';

// What a page does when it has nothing else to do. Loaded by src/client/frame.ts after the page.

showOfflineLine();
void startOffline();
