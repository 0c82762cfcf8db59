import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { coversOfEditions, provideDownloads } from '../downloads.ts';

/** Has the files to take away made beside the pages. In dev they are made when they are asked for. */
export function downloads(): AstroIntegration {
  return {
    name: 'downloads',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const thread = startBookThread(fileURLToPath(config.root));
        const sent = coversOfEditions().then(thread.sendCovers);
        provideDownloads(sent.then(() => thread.downloads));
      },
    },
  };
}
