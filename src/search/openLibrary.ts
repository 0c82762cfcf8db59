import type { Candidate, Library } from './Library.ts';
import { type IndexTable, type LatinTable, PROGRAM, type StoredRecord, type Tables } from './tables.ts';

/** What is used of Pagefind: https://pagefind.app/docs/api/ */
interface Pagefind {
  createInstance(options: { basePath: string; metaCacheTag: string; noWorker: true }): {
    search(term: string): Promise<{ results: { id: string; score: number }[] }>;
  };
}

/** Pagefind looks for its program in the folder of each index; ours share one. */
const SHARED = /[^/]+\/(wasm\.[a-z]+\.pagefind)/;

type Fetch = (address: string) => Promise<Response>;

/** What a page can ask for ahead of a query. */
interface Ahead {
  /** Loads what every query in a language needs. */
  warm(locale: string): Promise<void>;
  /** Loads all that is left, so that no later query has to; nothing where that is more than a reader may never want. */
  fetchAll(): Promise<void>;
}

/** How large a search may be, in bytes before they are compressed, to be loaded as a whole: some four times the talk. */
const WHOLE = 2_000_000;

/** As many files are fetched at once ahead of a query: one that comes meanwhile shall not have to wait for them. */
const AT_ONCE = 4;

interface Options {
  /** The folder of the index, with a slash at its end. */
  base: string;
  /** Gets a file, and rejects where it cannot: an answer that is no success is none. */
  fetch: Fetch;
  /** Loads Pagefind's module. */
  load(address: string): Promise<Pagefind>;
}

/**
 * Opens the index of a built site. It runs in a worker of ours and not on Pagefind's terms: Pagefind takes a part of its
 * index that did not load for an empty one, so every fetch of its process is watched from here on (globalThis.fetch is replaced),
 * and a search during which one failed is an error. A process has one library.
 *
 * @throws Error, as its methods do, where a file cannot be had.
 */
export async function openLibrary({ base, fetch, load }: Options): Promise<Library & Ahead> {
  const asked = fetch(`${base}tables.json`).then((response) => response.json() as Promise<Tables>);
  const expected = asked.then(({ files }) => new Map(files.map(([name, size]) => [base + name, size])));
  const files = watched(fetch, expected);
  const readJson = async <Content>(file: string) => (await (await files.read(base + file)).json()) as Content;
  /** Has a file under way before it is asked for; whoever asks for it learns of a failure. */
  const ahead = (file: string) => void files.read(base + file).catch(() => undefined);
  globalThis.fetch = files.fetch as typeof globalThis.fetch;
  ahead(PROGRAM);
  const [tables, sizes, pagefind] = await Promise.all([asked, expected, load(`${base}pagefind.js`)]);
  type Instance = ReturnType<Pagefind['createInstance']>;
  const instances = new Map<string, Promise<Instance>>();
  let program: Promise<unknown> | undefined;
  const packs = new Map<string, Promise<StoredRecord[]>>();
  let latin: ReturnType<Library['latin']> | undefined;

  const make = ({ name, meta }: IndexTable) => {
    // Pagefind asks for it when it has read the entry file, which tells it no more than the tables tell us.
    ahead(meta);
    return pagefind.createInstance({ basePath: `${base}${name}/`, metaCacheTag: tables.version, noWorker: true });
  };
  /** The first one loads the program; made before it is there, another would put a second one in its place. */
  const instanceOf = (index: IndexTable): Promise<Instance> => {
    const instance = once(instances, index.name, () => Promise.resolve(program).then(() => make(index)));
    program ??= instance.then((first) => first.search(''));
    return instance;
  };
  const packOf = (file: string) => once(packs, file, () => readJson<StoredRecord[]>(file));

  return {
    tables,
    async candidates(index, term): Promise<Candidate[]> {
      const { results } = await (await instanceOf(index)).search(term);
      files.check();
      return results.map(({ id, score }) => ({ id, score }));
    },
    async records({ packs: all }, ids) {
      const wanted = all.filter(({ id }) => ids.includes(id));
      return (await Promise.all(wanted.map(({ file }) => packOf(file)))).flat();
    },
    async entry({ entries = [], packs: all }, place, id) {
      const pack = all[entries[place] ?? -1];
      return pack && (await packOf(pack.file)).find(({ key }) => key === id);
    },
    latin() {
      latin ??= readJson<LatinTable>(tables.latin);
      return latin;
    },
    async warm(locale) {
      const index = tables.indexes.find((candidate) => candidate.locale === locale) ?? tables.indexes[0]!;
      await (await instanceOf(index)).search('');
      files.check();
    },
    async fetchAll() {
      if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > WHOLE) return;
      const left = [...sizes.keys()];
      const fetchNext = async (): Promise<void> => {
        const next = left.shift();
        if (next === undefined) return;
        await files.read(next);
        await fetchNext();
      };
      await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
      for (const index of tables.indexes) await (await instanceOf(index)).search('');
    },
  };
}

/** What a key stands for, made when it is first asked for. */
function once<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/**
 * Fetches each file once, and whole.
 *
 * @param expected how many bytes each file has: one that is cut short is none.
 */
function watched(fetch: Fetch, expected: Promise<ReadonlyMap<string, number>>) {
  const known = new Map<string, Promise<ArrayBuffer>>();
  let failure: unknown;

  async function get(address: string): Promise<ArrayBuffer> {
    const content = await (await fetch(address)).arrayBuffer();
    const size = (await expected).get(address);
    if (size !== undefined && size !== content.byteLength) {
      throw new Error(`${address} has ${content.byteLength} bytes and not ${size}`);
    }
    return content;
  }

  async function read(address: string): Promise<Response> {
    try {
      return new Response(await once(known, address, () => get(address)));
    } catch (error) {
      known.delete(address);
      throw error;
    }
  }

  return {
    read,
    /** The same for Pagefind, which does not tell when it fails. */
    async fetch(address: string): Promise<Response> {
      try {
        return await read(address.replace(SHARED, '$1'));
      } catch (error) {
        failure = error;
        throw error;
      }
    },
    /** @throws whatever a fetch of Pagefind's has failed with. */
    check(): void {
      if (failure) throw failure;
    },
  };
}
