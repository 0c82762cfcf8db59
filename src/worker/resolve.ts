/** Where a request within the site leads. All paths are within the site, without a slash before them. */
export interface Place {
  /** The file that answers it, as it lies in the build. */
  file: string;
  /** The page it means where its last slash is missing: `chapters/06-rag` → `chapters/06-rag/`. */
  page?: string;
}

/**
 * The path of an address within the site, decoded and without its query, or nothing where it lies outside.
 *
 * @param scope the address of the home page, with a slash at its end.
 */
export function pathWithin(scope: string, address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const home = new URL(scope);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return undefined;
  try {
    return decodeURIComponent(pathname.slice(home.pathname.length));
  } catch {
    return undefined;
  }
}

/** The file that a path means, as a static host finds it. */
export function resolve(path: string): Place {
  if (path === '' || path.endsWith('/')) return { file: `${path}index.html` };
  return isFileName(path) ? { file: path } : { file: path, page: `${path}/` };
}

/** Whether a path names a file by its ending, and not a page: a download, a picture. */
export const isFileName = (path: string) => /\.[^./]+$/.test(path);
