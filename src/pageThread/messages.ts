import type { Guidance } from '../outputs/precache/Packing.ts';
import type { Published } from '../outputs/precache/writePack.ts';

/** What the thread is started with. */
export interface Start {
  /** The folder of the build. */
  folder: string;
  /** The files of the pages that are to come, in the order of the pack: `en/chapters/06-rag/index.html`. */
  paths: readonly string[];
}

/** What the thread is told, in this order: each page as it is rendered, in any order; that there are no more; what to say of the site once every other file is there. */
export type Told = { page: RenderedPage } | { end: true } | { publish: Guidance };

export interface RenderedPage {
  /** Its file: one of those that are to come, or other HTML, which is not packed. */
  path: string;
  /** Its HTML in UTF-8. */
  html: ArrayBuffer;
}

/** What the thread answers to the last two. */
export interface Answered {
  /** The scripts that stand in pages, each once. */
  scripts: string[];
  published: Published;
}
