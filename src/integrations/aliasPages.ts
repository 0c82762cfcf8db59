import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aliases } from '../aliases.ts';
import { withPolicy } from '../outputs/security/contentSecurityPolicy.ts';

/**
 * Writes the pages that lead from other names of a glossary entry to the entry, each with its policy. There are
 * several times as many of them as there are pages, and nothing in them to render: as routes they took a third of the time
 * of all routes. In dev they are.
 */
export function aliasPages(): AstroIntegration {
  return {
    name: 'alias-pages',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        injectRoute({ pattern: '/[...alias]/index.html', entrypoint: new URL('./routes/alias.ts', import.meta.url) });
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
