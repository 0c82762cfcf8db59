import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { byKinship } from '../outputs/precache/Packing.ts';
import { type PageThread, startPageThread } from '../pageThread/startPageThread.ts';
import { provideBookOfBuild } from './book.ts';

/** The page that hosts answer with where there is none: it alone lies in no folder of its own. */
const NOT_FOUND = '404';

/**
 * Has the thread of pages finish each page that a build renders, and what else is HTML: it puts its policy into it and writes
 * it. Pages are rendered in the order in which they are packed.
 */
export function pages(): AstroIntegration {
  const place: Place = { root: '', folder: '', base: '/' };
  return {
    name: 'pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        place.root = fileURLToPath(config.root);
        place.folder = fileURLToPath(config.outDir);
        place.base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((renderer) => finishing(renderer, place)),
    },
  };
}

/** Of the project, of the site, and where it stands at its host, with a slash at its end. */
type Place = Record<'root' | 'folder' | 'base', string>;

function finishing(renderer: AstroPrerenderer, { root, folder, base }: Place): AstroPrerenderer {
  let thread: PageThread;
  return {
    ...renderer,
    async setup() {
      await provideBookOfBuild(root);
      await renderer.setup?.();
    },
    async getStaticPaths() {
      const all = await renderer.getStaticPaths();
      const rendered = all
        .filter(isPage)
        .map((page) => ({ ...page, file: fileOf(page.pathname) }))
        .sort((a, b) => byKinship(a.file, b.file));
      thread = startPageThread({ folder, paths: rendered.map(({ file }) => file) });
      return [...rendered, ...all.filter((one) => !isPage(one))];
    },
    async render(request, options) {
      // What a build fails with is said once: Astro goes on with the other pages.
      if (thread.isOver) return new Response(null);
      const rendered = await renderer.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
      const address = decodeURI(new URL(request.url).pathname).slice(base.length);
      const path = isPage({ route: options.routeData }) ? fileOf(address) : address;
      const html = await bytesOf(response);
      if (!thread.isOver) thread.take({ path, html });
      // Pages are rendered without a pause: what other threads say has its turn.
      await setImmediate();
      // Astro writes no file for an answer without a body.
      return { ...rest, response: new Response(null, response) };
    },
  };
}

/** The body of an answer. Astro gives that of a page in one piece, of which `arrayBuffer()` would make two copies more. */
async function bytesOf({ body }: Response): Promise<ArrayBuffer> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of body ?? []) pieces.push(piece);
  const [first, ...more] = pieces;
  if (first && more.length === 0 && first.byteLength === first.buffer.byteLength) return first.buffer;
  return new Blob(pieces).arrayBuffer();
}

const isPage = ({ route }: { route: RouteData }) => route.type === 'page';

/** @param address of a page within the site, with or without slashes at its ends. */
function fileOf(address: string): string {
  const inside = address.replace(/^\/|\/$/g, '');
  if (inside === NOT_FOUND) return `${NOT_FOUND}.html`;
  return inside === '' ? 'index.html' : `${inside}/index.html`;
}
