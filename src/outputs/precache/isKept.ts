import type { PrecacheList } from '../../offline/PrecacheList.ts';
import { SEARCH_FOLDER } from '../../search/tables.ts';

/** What search reads, what pages are made of and how the site shows itself on a device: kept whole. */
const FOLDERS = ['_astro/', `${SEARCH_FOLDER}/`, 'icons/'];

/** The file of a page, in the folder that its address names. */
const PAGE = /(?<![^/])index\.html$/;

/** What a page or its style sheet asks for, wherever it lies. */
const PARTS = /\.(css|js|svg|wasm|webmanifest|woff2)$/;

/**
 * Whether a file of the built site is kept on a reader's device: every page, and what pages are made of. What a reader
 * downloads, a program reads or another site shows is not, and of a page that only leads on, its redirect says enough.
 *
 * @param path the file's path within the build: `chapters/06-rag/index.html`.
 * @param redirects see PrecacheList.
 */
export const isKept = (path: string, redirects: PrecacheList['redirects']) =>
  !Object.hasOwn(redirects, path.replace(PAGE, '')) &&
  (PAGE.test(path) || path === '404.html' || PARTS.test(path) || FOLDERS.some((folder) => path.startsWith(folder)));
