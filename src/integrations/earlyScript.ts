import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { provideEarlyScript } from '../earlyScript.ts';
import { locales } from '../locales.ts';

const path = (file: string) => fileURLToPath(new URL(`../client/${file}`, import.meta.url));

/**
 * Makes the script that stands in the head of every page (src/client/early/early.ts), and has the one that it loads built
 * beside those that pages name.
 */
export function earlyScript(): AstroIntegration {
  return {
    name: 'early-script',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        const base = config.base.replace(/\/*$/, '/');
        const write = async (main: string) => provideEarlyScript(await bundled(base + main, base, command === 'build'));
        if (command !== 'build') await write('src/client/main.ts');
        updateConfig({ vite: { plugins: [mainScript(write)] } });
      },
    },
  };
}

/** Tells the name that the main script gets. Pages are rendered after scripts are bundled. */
function mainScript(write: (file: string) => Promise<void>) {
  let reference = '';
  return {
    name: 'main-script',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: { emitFile(file: { type: 'chunk'; id: string; name: string }): string }) {
      reference = this.emitFile({ type: 'chunk', id: path('main.ts'), name: 'main' });
    },
    async generateBundle(this: { getFileName(reference: string): string }) {
      await write(this.getFileName(reference));
    },
  };
}

async function bundled(main: string, base: string, isKept: boolean): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path('early/early.ts')],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: [main],
    define: {
      MAIN: JSON.stringify(main),
      BASE: JSON.stringify(base),
      LOCALES: JSON.stringify(locales.map(({ key }) => key).join('|')),
      KEPT: String(isKept),
    },
  });
  // In a block of its own, so that its names are not the page's.
  return `{${outputFiles[0]!.text.trim()}}`;
}
