import { isMetered } from '../offline/isMetered.ts';
import type { Inventory, Request } from '../offline/messages.ts';
import { answer, isOurs, seal } from './answer.ts';
import { broadcast, fill } from './fill.ts';
import { Obstacle, troubleOf } from './Obstacle.ts';
import { addressOf, facts, worker } from './scope.ts';
import {
  allowMetered,
  cacheOf,
  keepTogether,
  keptList,
  keptVersions,
  noteChecked,
  recall,
  takeOver,
} from './versions.ts';

// The service worker: it keeps the whole site on the device and answers from there. A new version is fetched whole and
// checked while the old one goes on answering; it takes over when the reader says so, or when no page is open.

worker.addEventListener('install', (event) => {
  event.waitUntil(
    keep().catch(async (error: unknown) => {
      await broadcast({ type: 'trouble', trouble: troubleOf(error) });
      throw error;
    }),
  );
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (!isOurs(request)) return;
  if (request.destination === 'worker') event.waitUntil(keepTogether(clientId, resultingClientId));
  // Where the device's storage fails, the network answers as if there were no worker.
  event.respondWith(answer(request, clientId).catch(() => fetch(request)));
});

worker.addEventListener('message', (event) => {
  const asked = event.data as Request;
  event.waitUntil(
    asked.type === 'take-over'
      ? worker.skipWaiting()
      : respond(asked)
          .catch(async (error: unknown) => {
            await broadcast({ type: 'trouble', trouble: troubleOf(error) });
            return NOTHING;
          })
          .then((inventory) => event.ports[0]?.postMessage(inventory)),
  );
});

/** Fetches this version, unless an older one is kept and every byte counts: then the reader is asked first. */
async function keep(): Promise<void> {
  const isUpdate = (await keptVersions()).some((version) => version !== facts.version);
  const { connection } = navigator as { connection?: object };
  if (isUpdate && isMetered(connection) && !(await recall()).metered) throw new Obstacle('metered');
  await fill();
}

/** What is answered where the device's storage fails: nothing can be said to be there. */
const NOTHING: Inventory = { whole: false, checked: false, files: 0, bytes: 0, probes: {} };

async function respond(asked: Exclude<Request, { type: 'take-over' }>): Promise<Inventory> {
  if (asked.type === 'allow-metered') await allowMetered();
  if (asked.type === 'seal') {
    seal(true);
    await fill().catch((error: unknown) => broadcast({ type: 'trouble', trouble: troubleOf(error) }));
  }
  if (asked.type === 'unseal') {
    seal(false);
    if (asked.passed) await noteChecked();
  }
  return inventory();
}

/** What is there of this version, file by file. */
async function inventory(): Promise<Inventory> {
  const list = await keptList(facts.version);
  const { files = [], probes = {} } = list ?? {};
  const stored = await (await caches.open(cacheOf(facts.version))).keys();
  const there = new Set(stored.map(({ url }) => url));
  return {
    whole: files.length > 0 && files.every(({ path }) => there.has(addressOf(path))),
    checked: (await recall()).checked,
    files: files.length,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    probes,
  };
}
