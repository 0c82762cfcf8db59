/** A file of the site that is kept on a reader's device, so that the site works without a network. */
export interface KeptFile {
  /** Its path within the site, as it lies in the build: `chapters/06-rag/index.html`. */
  path: string;
  /** The SHA-256 of its bytes, in base64. */
  sha256: string;
  /** Its size as it is kept, in bytes. */
  bytes: number;
}

/** Everything that a version of the site keeps: written at the end of a build, read by the service worker. */
export interface PrecacheList {
  /** In the order in which they stand in the pack. */
  files: KeptFile[];
  /** Addresses that lead on to another, both within the site: `glossary/检索增强生成/` → `glossary/rag/`. */
  redirects: Record<string, string>;
  /** A word that the text holds for sure, by the language of the page that asks: a search for it must find something. */
  probes: Record<string, string>;
}

/** What is built into the service worker: a change in any kept file changes it, and thereby the worker. */
export interface PrecacheFacts {
  /** The SHA-256 of the precache list, in hexadecimal. */
  version: string;
  /** What a first visit fetches: the size of the pack, in bytes. */
  pack: number;
  /** The size of everything as it is kept, in bytes. */
  kept: number;
}

/** Where the list and the pack of a version lie within the site. Their names change with each version, so that half of a new deployment is never taken for the whole. */
export const listPath = (version: string) => `offline/${version.slice(0, 16)}.json`;
export const packPath = (version: string) => `offline/${version.slice(0, 16)}.pack`;

/** Where the page reads how much there is to load, before there is a worker to ask. */
export const SIZE_PATH = 'offline/size.json';
