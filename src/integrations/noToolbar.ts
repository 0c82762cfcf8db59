/**
 * Keeps Astro from bundling the packages of its dev toolbar, which is switched off: a build that finds none from before would
 * wait for them while it reads the collections.
 */
export const noToolbar = () => ({
  name: 'no-toolbar',
  configResolved({ optimizeDeps, environments }: Resolved) {
    for (const options of [optimizeDeps, environments['client']?.optimizeDeps]) if (options) options.include = [];
  },
});

/** The parts that are changed here of what Vite has resolved. */
interface Resolved {
  optimizeDeps: Included;
  environments: Record<string, { optimizeDeps: Included }>;
}

/** Packages that are bundled beforehand, by name. */
interface Included {
  include?: string[];
}
