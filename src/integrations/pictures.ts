import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { begin, finish } from '../progress.ts';

/** Puts the pictures, which are drawn beside the pages, into the built folder. In dev a route draws the one that is asked for. */
export function pictures(): AstroIntegration {
  let root = '';
  return {
    name: 'pictures',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        root = fileURLToPath(config.root);
        if (command !== 'dev') return;
        injectRoute({ pattern: '/[...picture].png', entrypoint: new URL('./routes/picture.ts', import.meta.url) });
      },
      'astro:build:done': async ({ dir }) => {
        begin('Pictures');
        const drawn = await startBookThread(root).pictures;
        const folder = fileURLToPath(dir);
        for (const place of new Set(drawn.map(({ path }) => dirname(path))))
          await mkdir(join(folder, place), { recursive: true });
        await Promise.all(drawn.map(({ path, file }) => copyFile(file, join(folder, path))));
        const reused = drawn.filter((picture) => picture.reused).length;
        finish('Pictures', `${reused} reused, ${drawn.length - reused} drawn`);
      },
    },
  };
}
