import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { begin, finish } from '../progress.ts';
import { SEARCH_FOLDER } from '../search/tables.ts';
import { site } from '../site.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Waits for the search index, which the book's thread writes beside the pages. In dev the index of the last build answers. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async () => {
        begin('Search');
        finish('Search', `${await startBookThread(root).search} files`);
      },
      'astro:server:setup': ({ server }) => {
        const base = `${site.root}${SEARCH_FOLDER}/`;
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '', 'http://localhost');
          if (!pathname.startsWith(base)) {
            next();
            return;
          }
          const file = join(root, site.outDir, SEARCH_FOLDER, pathname.slice(base.length));
          readFile(file).then(
            (content) => {
              response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
              response.end(content);
            },
            // There was no build yet: the panel says so.
            () => {
              response.statusCode = 404;
              response.end();
            },
          );
        });
      },
    },
  };
}
