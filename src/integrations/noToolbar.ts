/**
 * Keeps Astro from bundling the packages of its dev toolbar, which is switched off: a build that finds none from before would
 * wait for them while it reads the collections.
 */
export const noToolbar = () => ({
  name: 'no-toolbar',
  configResolved({ environments }: Resolved) {
    environments['client']!.optimizeDeps.include = [];
  },
});

/** The part that is changed here of what Vite has resolved: the packages, by name, that are bundled beforehand. */
interface Resolved {
  environments: Record<string, { optimizeDeps: { include?: string[] } }>;
}
