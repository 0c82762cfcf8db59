import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { aliases } from '../publication/aliases.ts';
import { inLocale } from '../book/inLocale.ts';
import { plainText } from '../book/plainText.ts';
import { getBook } from '../publication/content.ts';
import { locales } from '../locales.ts';
import { buildWorker } from '../outputs/precache/buildWorker.ts';
import { writeWorker } from '../outputs/precache/publishPrecache.ts';
import { pageThread } from '../pageThread/startPageThread.ts';
import { begin, finish } from '../progress.ts';

/** A worker that removes itself: in dev nothing is kept, and what an earlier `npm start` left behind at this address goes. */
const LEAVE = `addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(registration.unregister().then(async () => {
  for (const client of await clients.matchAll()) await client.navigate(client.url);
})));`;

/**
 * Writes what a device keeps, and the worker that keeps it, when every file that is kept is written: no integration after it
 * may touch one.
 */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        begin('Offline copy');
        const guidance = { redirects: redirects(), probes: probes() };
        const [worker, published] = await Promise.all([buildWorker(), pageThread().publish(guidance)]);
        writeWorker(fileURLToPath(dir), worker, published);
        finish('Offline copy', `${Math.round(published.facts.pack / 1000)} KB`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!/^[^?]*\/sw\.js$/.test(request.url ?? '')) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(LEAVE);
        });
      },
    },
  };
}

/** Where the pages of other names lead. */
const redirects = () =>
  Object.fromEntries(aliases(getBook().glossary).map(({ path, target }) => [`${path}/`, `${target}/`]));

/** What a search must find in each language: the first word, or the first Han character, of the talk. */
const probes = () =>
  Object.fromEntries(
    locales.map((locale) => {
      const words = plainText(inLocale(getBook().chapters[0]!.turns[0]!.paragraphs[0]!.content, locale).value);
      return [locale.lang, /\p{Script=Han}|\p{L}+/u.exec(words)?.[0] ?? ''];
    }),
  );
