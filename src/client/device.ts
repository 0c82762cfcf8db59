import { showOfflineControl } from './offline/control.ts';

// The page about this device: what is kept here, and how to be rid of it.

showOfflineControl(document.querySelector<HTMLElement>('.offline-control')!);
