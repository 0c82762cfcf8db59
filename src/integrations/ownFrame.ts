import { fileURLToPath } from 'node:url';

const frame = fileURLToPath(new URL('../components/frame/Page.astro', import.meta.url));

/**
 * Puts our own page frame in the place of Starlight's outermost component, the one that has no override
 * (https://starlight.astro.build/reference/overrides/). Routing, route data, head and translations stay Starlight's;
 * its style sheets and scripts, which are several times the weight of a chapter, are never imported.
 */
export function ownFrame() {
  return {
    name: 'own-frame',
    enforce: 'pre' as const,
    resolveId(id: string, importer: string | undefined) {
      const fromStarlight = importer?.replaceAll('\\', '/').includes('/@astrojs/starlight/dist/');
      return fromStarlight && id.endsWith('/Page.astro') ? frame : undefined;
    },
  };
}
