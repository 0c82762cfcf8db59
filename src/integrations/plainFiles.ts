import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { startBookThread } from '../bookThread/startBookThread.ts';
import { getBook } from '../publication/content.ts';
import { downloadInDev } from '../publication/downloads.ts';
import { plainFilesOf } from '../publication/plainFiles.ts';
import { site } from '../site.ts';

/**
 * Has the files written in which nothing is rendered, those to take away among them. There are several times as many of them
 * as there are pages: as routes they took a third of the time of all routes. In dev the one that is asked for is made.
 */
export function plainFiles(): AstroIntegration {
  let root = '';
  let folder: URL;
  return {
    name: 'plain-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        folder = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const asked = pathWithin(request.url ?? '');
          if (asked === undefined) return next();
          fileAt(asked).then((file) => {
            if (!file) return next();
            const charset = /^text\//.test(file.mediaType) ? '; charset=utf-8' : '';
            response.setHeader('content-type', file.mediaType + charset);
            response.end(file.content);
          }, next);
        });
      },
      // Called for each of the bundles, and done at the first: by then Astro has emptied the folder.
      'astro:build:setup': () => startBookThread(root).writeInto(fileURLToPath(folder)),
      'astro:build:done': async () => void (await startBookThread(root).plainFiles),
    },
  };
}

/** What dev is asked for is mostly no such file, and not looked for among them: to make all downloads takes seconds. */
const PLAIN = /glossary\/|\.md$/;
const DOWNLOAD = /downloads\/.|llms-full\.txt$/;

async function fileAt(asked: string): Promise<{ mediaType: string; content: string | Uint8Array } | undefined> {
  if (DOWNLOAD.test(asked)) return downloadInDev(asked);
  if (!PLAIN.test(asked)) return undefined;
  const wanted = asked.replace(/\/$/, '/index.html');
  const plain = plainFilesOf(getBook()).find(({ path }) => path === wanted);
  return plain && { mediaType: plain.mediaType, content: plain.make() };
}

/** The path of a file within the site; nothing for what is no address of the site. */
function pathWithin(url: string): string | undefined {
  try {
    const path = decodeURI(new URL(url, 'http://localhost').pathname);
    return path.startsWith(site.root) ? path.slice(site.root.length) : undefined;
  } catch {
    return undefined;
  }
}
