import { listPath, type PrecacheList } from '../offline/PrecacheList.ts';
import { addressOf, facts, scope, worker } from './scope.ts';

/** Two sites on one origin, at `/` and at `/sub/`, must not clear each other away: a cache is named after its scope. */
const OURS = `offline ${scope} `;
const STATE = `${OURS}state`;

/** What the worker remembers from one run to the next: a browser ends it whenever it has nothing to do. */
interface State {
  /** The version that answers new pages. */
  serving?: string;
  /** The pages, and their workers, that were opened under an older version and stay with it. */
  clients: Record<string, string>;
  /** The version of which a search has answered. */
  checked?: string;
  /** Whether the reader lets new versions load on a metered connection. */
  metered?: boolean;
}

/** The cache of a version. It is whole when it holds its list, which is put there last. */
export const cacheOf = (version: string) => OURS + version;

/** A file of a version, where it is kept. */
export const kept = (version: string, path: string) => caches.match(addressOf(path), { cacheName: cacheOf(version) });

/** The list of a version that is wholly kept. */
export async function keptList(version: string): Promise<PrecacheList | undefined> {
  const response = await kept(version, listPath(version));
  return response && ((await response.json()) as PrecacheList);
}

/** The versions of which something is kept, this one's and others. */
export async function keptVersions(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(OURS) && name !== STATE).map((name) => name.slice(OURS.length));
}

let state: Promise<State> | undefined;

async function readState(): Promise<State> {
  const stored = await caches.match(scope, { cacheName: STATE });
  return stored ? ((await stored.json()) as State) : { clients: {} };
}

async function writeState(next: State): Promise<void> {
  state = Promise.resolve(next);
  await (await caches.open(STATE)).put(scope, Response.json(next));
}

/** The version that answers a client: the one it was opened under, or this one. */
export async function versionOf(clientId: string): Promise<string> {
  const { clients } = await (state ??= readState());
  return clients[clientId] ?? facts.version;
}

/** A worker that an older page starts stays with the version of its page. */
export async function keepTogether(clientId: string, startedId: string): Promise<void> {
  const { clients, ...rest } = await (state ??= readState());
  const version = clients[clientId];
  if (version) await writeState({ ...rest, clients: { ...clients, [startedId]: version } });
}

/** Makes this version the one that answers: what is open stays with the version it has, and versions that nobody needs are removed. */
export async function takeOver(): Promise<void> {
  const before = await readState();
  const open = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  const clients = Object.fromEntries(
    open.flatMap(({ id }) => {
      const version = before.clients[id] ?? before.serving;
      return version && version !== facts.version ? [[id, version] as const] : [];
    }),
  );
  await writeState({ ...before, serving: facts.version, clients });
  const needed = new Set([facts.version, before.serving, ...Object.values(clients)]);
  for (const version of await keptVersions()) if (!needed.has(version)) await caches.delete(cacheOf(version));
}

/** What the worker remembers of this version's check and of the reader's leave to load on a metered connection. */
export async function recall(): Promise<{ checked: boolean; metered: boolean }> {
  const { checked, metered = false } = await (state ??= readState());
  return { checked: checked === facts.version, metered };
}

/** Remembers that a search has answered from what is kept of this version. */
export const noteChecked = async () => writeState({ ...(await (state ??= readState())), checked: facts.version });

/** Remembers that the reader lets new versions load on a metered connection. */
export const allowMetered = async () => writeState({ ...(await (state ??= readState())), metered: true });
