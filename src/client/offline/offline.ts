import { isMetered } from '../../offline/isMetered.ts';
import type { Inventory, Report, Request } from '../../offline/messages.ts';
import { remember, remembered } from '../remember.ts';
import { base } from './base.ts';
import { searchAnswers } from './searchAnswers.ts';
import { type OfflineState, offlineState, setOfflineState } from './state.ts';

// Keeps the site on this device without being asked for, once the page is idle; the worker (src/worker/) does the work.

/** Starts, or goes on from where an earlier visit has left: nothing where the reader has turned it off. */
export async function startOffline(): Promise<void> {
  // In dev pages change while they are read: nothing is kept (src/integrations/offline.ts).
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return setOfflineState({ stage: 'unsupported' });
  hearWorkers();
  if (remembered('offline') === 'off') return setOfflineState({ stage: 'off' });
  const { connection } = navigator as { connection?: object };
  const known = await registration();
  if (!known?.active && isMetered(connection)) return setOfflineState({ stage: 'ask' });
  await keepOffline();
}

/** Keeps the site on this device because the reader wants it to, or tries again. */
export async function keepOffline(): Promise<void> {
  remember('offline', '');
  try {
    const known = await registration();
    const { stage, update } = offlineState();
    if (known?.active && update === 'trouble') await ask(known.active, { type: 'allow-metered' });
    if (stage !== 'ready') setOfflineState({ stage: 'loading' });
    const current = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    await follow(current);
    // A failed check for a new version says that there is no network, which is no news.
    if (known?.active) await current.update().catch(() => undefined);
  } catch (error) {
    const isRefused = ['SecurityError', 'NotSupportedError'].includes((error as Error).name);
    setOfflineState({ stage: 'trouble', trouble: isRefused ? 'refused' : 'network' });
  }
}

/** Turns it off for good and removes all that is kept, this site's only. */
export async function turnOffline(): Promise<void> {
  remember('offline', 'off');
  await (await registration())?.unregister();
  const scope = new URL(base, location.href).href;
  for (const name of await caches.keys()) if (name.startsWith(`offline ${scope} `)) await caches.delete(name);
  setOfflineState({ stage: 'off' });
}

/** Lets the new version take over, and opens this page in it; other pages stay as they are until they are opened anew. */
export async function reloadInNewVersion(): Promise<void> {
  const waiting = (await registration())?.waiting;
  if (!waiting) return location.reload();
  waiting.addEventListener('statechange', () => {
    if (waiting.state === 'activated') location.reload();
  });
  waiting.postMessage({ type: 'take-over' } satisfies Request);
}

/** The registration of this site, and not of another one further up on the same origin. */
async function registration(): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker?.getRegistration(base).catch(() => undefined);
  return found?.scope === new URL(base, location.href).href ? found : undefined;
}

let followed: ServiceWorkerRegistration | undefined;

/** Turns what happens to the registration into states; done when what is there already has been checked. */
async function follow(current: ServiceWorkerRegistration): Promise<void> {
  if (followed !== current) current.addEventListener('updatefound', () => followInstall(current, current.installing!));
  followed = current;
  if (current.installing) followInstall(current, current.installing);
  if (current.waiting) setOfflineState({ ...offlineState(), update: 'waiting' });
  if (current.active) {
    await activation(current.active);
    if (offlineState().update !== 'replaced') await check(current.active);
  }
}

/** Listens to what every worker of the site says, and notes when another one takes this page over. */
function hearWorkers(): void {
  let isControlled = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (isControlled) setOfflineState({ ...offlineState(), update: 'replaced' });
    isControlled = true;
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<Report>) => hear(data));
  navigator.serviceWorker.startMessages();
}

function followInstall(current: ServiceWorkerRegistration, worker: ServiceWorker): void {
  const isUpdate = current.active !== null;
  worker.addEventListener('statechange', () => {
    if (worker.state === 'installed' && isUpdate) setOfflineState({ ...settled(), update: 'waiting' });
    if (worker.state === 'activated' && !isUpdate) void check(worker);
    // The worker says itself what was wrong, unless the browser has ended it.
    if (worker.state === 'redundant' && isFetching()) hear({ type: 'trouble', trouble: 'unknown' });
  });
}

/** A page that opens while the worker is being activated waits for it. */
function activation(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

const isFetching = () => offlineState().stage === 'loading' || offlineState().update === 'loading';

function hear(report: Report): void {
  const state = offlineState();
  const isKept = state.stage === 'ready';
  // A worker that was told to go may still have a word to say.
  if (state.stage === 'off') return;
  if (report.type === 'progress') {
    // Word of the last bytes may come when the download is already over.
    if (!followed?.installing) return;
    const { loaded, total } = report;
    setOfflineState({
      ...settled(),
      ...(isKept ? { update: 'loading' as const } : { stage: 'loading' }),
      progress: { loaded, total },
    });
  } else {
    setOfflineState({
      ...settled(),
      ...(isKept ? { update: 'trouble' as const } : { stage: 'trouble' }),
      trouble: report.trouble,
    });
  }
}

/** The present state without what belongs to a download. */
function settled(): OfflineState {
  const { stage, bytes, update } = offlineState();
  const isThere = update === 'waiting' || update === 'replaced';
  return { stage, ...(bytes !== undefined && { bytes }), ...(isThere && { update }) };
}

/**
 * Makes sure, once for each version, that all of it answers: the worker looks through every file, and a search is made
 * here while nothing that is kept may come from the network.
 */
async function check(worker: ServiceWorker): Promise<void> {
  const before = await ask(worker, { type: 'inventory' });
  if (before.whole && before.checked) return ready(before);
  setOfflineState({ ...settled(), stage: 'checking' });
  // A page that was reloaded past the worker cannot try it: the next one will.
  if (!navigator.serviceWorker.controller) return;
  const sealed = await ask(worker, { type: 'seal' });
  const passed = sealed.whole && (await searchAnswers(sealed.probes));
  const after = await ask(worker, { type: 'unseal', passed });
  if (passed) ready(after);
  else if (offlineState().stage !== 'trouble') setOfflineState({ stage: 'trouble', trouble: 'unknown' });
}

const ready = ({ bytes }: Inventory) => setOfflineState({ ...settled(), stage: 'ready', bytes });

function ask(worker: ServiceWorker, request: Request): Promise<Inventory> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<Inventory>) => resolve(data);
    worker.postMessage(request, [port2]);
  });
}
