import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { begin, finish } from '../progress.ts';

/** Waits for the pictures, which are drawn beside the pages. In dev a route draws the one that is asked for. */
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
      'astro:build:done': async () => {
        begin('Pictures');
        const { all, reused } = await startBookThread(root).pictures;
        finish('Pictures', `${reused} reused, ${all - reused} drawn`);
      },
    },
  };
}
