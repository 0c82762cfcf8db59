import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aliases } from '../aliases.ts';
import { withPolicy } from '../outputs/security/contentSecurityPolicy.ts';
import { site } from '../site.ts';

/**
 * Writes the pages that lead from other names of a glossary entry to the entry, each with its policy. There are
 * several times as many of them as there are pages, and nothing in them to render: as routes they took a third of the time
 * of all routes. In dev the one that is asked for is made.
 */
export function aliasPages(): AstroIntegration {
  return {
    name: 'alias-pages',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = pathWithin(request.url ?? '');
          const alias = asked?.includes('glossary/') && aliases().find(({ path }) => path === asked);
          if (!alias) return next();
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(alias.html);
        });
      },
      'astro:build:done': ({ dir }) => {
        // Many small files, one after the other: asynchronously each takes several times as long.
        for (const { path, html } of aliases()) {
          const folder = join(fileURLToPath(dir), path);
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, 'index.html'), withPolicy(html).html);
        }
      },
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
