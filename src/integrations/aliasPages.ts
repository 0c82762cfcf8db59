import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aliases } from '../aliases.ts';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { getBook } from '../content.ts';
import { site } from '../site.ts';

/**
 * Has the pages written that lead from other names of a glossary entry to the entry. There are several times as many of
 * them as there are pages, and nothing in them to render: as routes they took a third of the time of all routes. In dev the
 * one that is asked for is made.
 */
export function aliasPages(): AstroIntegration {
  let root = '';
  let folder: URL;
  return {
    name: 'alias-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        folder = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = pathWithin(request.url ?? '');
          const alias = asked?.includes('glossary/') && aliases(getBook().glossary).find(({ path }) => path === asked);
          if (!alias) return next();
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(alias.html);
        });
      },
      // Called for each of the bundles, and done at the first: by then Astro has emptied the folder.
      'astro:build:setup': () => startBookThread(root).writeAliasPages(fileURLToPath(folder)),
      'astro:build:done': async () => void (await startBookThread(root).aliasPages),
    },
  };
}

/** The path of a page within the site, without the slash at its end; nothing for what is no address of the site. */
function pathWithin(url: string): string | undefined {
  try {
    const path = decodeURI(new URL(url, 'http://localhost').pathname);
    return path.startsWith(site.root) ? path.slice(site.root.length).replace(/\/$/, '') : undefined;
  } catch {
    return undefined;
  }
}
