import { eachOf } from '../eachOf.ts';
import type { Report } from '../offline/messages.ts';
import { type KeptFile, listPath, packPath, type PrecacheList } from '../offline/PrecacheList.ts';
import { unpack } from '../offline/unpack.ts';
import { contentType, isText } from './contentType.ts';
import { digest, hexDigest } from './digest.ts';
import { download } from './download.ts';
import { Obstacle } from './Obstacle.ts';
import { addressOf, facts, worker } from './scope.ts';
import { cacheOf, kept, keptVersions } from './versions.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** How many files are fetched or looked through at a time. */
const AT_ONCE = 8;

/**
 * Keeps this version whole: what is already there or unchanged since an older version is taken from there, the rest is
 * fetched, and nothing is put away that is not, byte for byte, what the list says. What was begun is gone on with.
 *
 * @throws Obstacle, or what the browser throws where there is no room; what is there so far stays for another try.
 */
export async function fill(): Promise<void> {
  const cache = await caches.open(cacheOf(facts.version));
  const put = (path: string, bytes: Bytes) =>
    cache.put(addressOf(path), new Response(bytes, { headers: { 'content-type': contentType(path) } }));

  const raw = await loadList();
  const { files } = JSON.parse(new TextDecoder().decode(raw)) as PrecacheList;
  const versions = await keptVersions();
  const missing: KeptFile[] = [];
  await eachOf(files, AT_ONCE, async (file) => {
    if (await soundCopy(facts.version, file)) return;
    for (const version of versions) {
      const copy = await soundCopy(version, file);
      if (copy) return put(file.path, copy);
    }
    missing.push(file);
  });
  await makeSureOfRoom(cache, missing);
  await fetchAll(files, missing, put);
  // The list comes last: it says that the version is whole.
  await put(listPath(facts.version), raw);
}

/** The list of this version: what is kept of it, or else from the server. */
async function loadList(): Promise<Bytes> {
  const path = listPath(facts.version);
  const stored = await kept(facts.version, path);
  const raw = stored ? new Uint8Array(await stored.arrayBuffer()) : await download(path, () => undefined);
  if ((await hexDigest(raw)) !== facts.version) throw new Obstacle('damaged');
  return raw;
}

/** The bytes of a file where a version keeps them and they are what the list says. */
async function soundCopy(version: string, file: KeptFile): Promise<Bytes | undefined> {
  const stored = await kept(version, file.path);
  if (!stored) return undefined;
  const bytes = new Uint8Array(await stored.arrayBuffer());
  return (await isSound(bytes, file)) ? bytes : undefined;
}

const isSound = async (bytes: Bytes, file: KeptFile) =>
  bytes.byteLength === file.bytes && (await digest(bytes)) === file.sha256;

/**
 * Puts away as much as is to come, and takes it out again: where there is no room, that is known before the reader has
 * paid for the download. (What `navigator.storage.estimate()` tells is rounded to whole gigabytes.)
 */
async function makeSureOfRoom(cache: Cache, missing: readonly KeptFile[]): Promise<void> {
  const place = addressOf('offline/room');
  await cache.put(place, new Response(new Uint8Array(sum(missing, ({ bytes }) => bytes))));
  await cache.delete(place);
}

/**
 * Fetches what is missing: file by file where that is less than the pack. A file that does not come as the list says may
 * have been rewritten on its way by a host; the pack, which none can read, then has it.
 */
async function fetchAll(
  files: readonly KeptFile[],
  missing: readonly KeptFile[],
  put: (path: string, bytes: Bytes) => Promise<void>,
): Promise<void> {
  const singly = sum(missing, onTheWay);
  let left = [...missing];
  if (singly < facts.pack) {
    const report = reporter(singly);
    const failed: KeptFile[] = [];
    await eachOf(missing, AT_ONCE, async (file) => {
      const bytes = await download(file.path, () => undefined).catch((error: unknown) => {
        if (error instanceof Obstacle && error.trouble === 'damaged') return undefined;
        throw error;
      });
      if (bytes && (await isSound(bytes, file))) await put(file.path, bytes);
      else failed.push(file);
      report(onTheWay(file));
    });
    left = failed;
  }
  if (left.length === 0) return;
  const pack = await download(packPath(facts.version), reporter(facts.pack));
  const unpacked = await unpack(pack, files).catch(() => {
    throw new Obstacle('damaged');
  });
  const wanted = new Set(left);
  await eachOf(files, AT_ONCE, async (file) => {
    if (!wanted.has(file)) return;
    const bytes = unpacked.get(file)!;
    if (!(await isSound(bytes, file))) throw new Obstacle('damaged');
    await put(file.path, bytes);
  });
}

/** Tells every open page, under whatever version, how far the download is. */
function reporter(total: number): (more: number) => void {
  let loaded = 0;
  return (more) => {
    loaded = Math.min(total, loaded + more);
    void broadcast({ type: 'progress', loaded, total });
  };
}

/** Says something to every open page of the site. */
export async function broadcast(report: Report): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })) {
    if (client.url.startsWith(worker.registration.scope)) client.postMessage(report);
  }
}

/** What gzip at a host leaves of a text, about: of pages 0.25 to 0.43, of the search's tables and texts 0.4 to 0.5. */
const ZIPPED = 0.4;

/** How many bytes are fetched, about, when a file is fetched alone. */
const onTheWay = ({ path, bytes }: KeptFile) => (isText(path) ? Math.round(bytes * ZIPPED) : bytes);

const sum = (files: readonly KeptFile[], sizeOf: (file: KeptFile) => number) =>
  files.reduce((all, file) => all + sizeOf(file), 0);
