/** What search reads, what pages are made of and how the site shows itself on a device: kept whole. */
const FOLDERS = ['_astro/', 'pagefind/', 'search/', 'icons/'];

/** What a page or its style sheet asks for, wherever it lies. */
const PARTS = /\.(css|js|svg|wasm|webmanifest|woff2)$/;

/**
 * Whether a file of the built site is kept on a reader's device: every page, and what pages are made of. What a reader
 * downloads, a program reads or another site shows is not.
 *
 * @param path the file's path within the build: `chapters/06-rag/index.html`.
 */
export const isKept = (path: string) =>
  /(^|\/)index\.html$/.test(path) ||
  path === '404.html' ||
  PARTS.test(path) ||
  FOLDERS.some((folder) => path.startsWith(folder));
