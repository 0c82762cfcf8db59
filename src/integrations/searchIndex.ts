import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { begin, finish } from '../progress.ts';
import { site } from '../site.ts';

const FOLDER = 'pagefind';
const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Writes the search index beside the pages, after the build. In dev the index of the last build answers. */
export function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir }) => {
        begin('Search');
        const files = await startBookThread(root).search;
        for (const [path, content] of files) {
          const file = join(fileURLToPath(dir), FOLDER, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        finish('Search', `${files.size} files`);
      },
      'astro:server:setup': ({ server }) => {
        const base = `${site.root}${FOLDER}/`;
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '', 'http://localhost');
          if (!pathname.startsWith(base)) {
            next();
            return;
          }
          const file = join(root, site.outDir, FOLDER, pathname.slice(base.length));
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
