import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Book } from '../book/types.ts';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { provideBook } from '../publication/content.ts';
import { provideDownloads } from '../publication/downloads.ts';
import { begin, finish } from '../progress.ts';

/** Reads the book before anything is built and, in dev, again on each change under docs/. */
export function bookIntegration(): AstroIntegration {
  let root = '';
  return {
    name: 'book',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return provideBook(await readNow(root));
        begin('Book');
        provideDownloads(startBookThread(root).downloads);
      },
      'astro:build:done': ({ pages }) => finish('Pages', String(pages.length)),
      'astro:server:setup': ({ server, logger }) => {
        server.watcher.add(join(root, 'docs'));
        const reread = async (path: string) => {
          if (!path.replaceAll('\\', '/').startsWith(`${root.replaceAll('\\', '/').replace(/\/$/, '')}/docs/`)) return;
          try {
            provideBook(await readNow(root));
            // Astro keeps the paths of a route for as long as its module is the same one.
            server.environments.ssr.moduleGraph.invalidateAll();
            server.environments.client.hot.send({ type: 'full-reload' });
          } catch (error) {
            const { message, stack = '' } = error as Error;
            logger.error(message);
            server.environments.client.hot.send({ type: 'error', err: { message, stack } });
          }
        };
        for (const event of ['add', 'change', 'unlink'] as const) {
          server.watcher.on(event, (path) => void reread(path));
        }
      },
    },
  };
}

/**
 * Provides the book of a build once it is read, as pages need it: they are bundled meanwhile.
 *
 * @throws SourceError, with file and line, where docs/ is malformed.
 */
export async function provideBookOfBuild(root: string): Promise<void> {
  const book = await startBookThread(root).book;
  provideBook(book);
  finish('Book', `${book.chapters.length} chapters, ${book.glossary.length} entries`);
  begin('Pages');
}

/** Reads it in this thread: where nothing is built, and every time in dev. A build has no use for what reads it here. */
async function readNow(root: string): Promise<Book> {
  const { readBook } = await import('../book/readBook.ts');
  return readBook(root);
}
