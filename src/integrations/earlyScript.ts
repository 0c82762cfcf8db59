import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { provideEarlyScript } from '../publication/earlyScript.ts';
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

/**
 * Tells the name that the main script gets. Pages are rendered after scripts are bundled. It may hold what others import from
 * it, so that what all of them use comes with it and not after it.
 */
function mainScript(write: (file: string) => Promise<void>) {
  const id = path('main.ts').replaceAll('\\', '/');
  return {
    name: 'main-script',
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    buildStart(this: { emitFile(file: Emitted): string }) {
      this.emitFile({ type: 'chunk', id, name: 'main', preserveSignature: 'allow-extension' });
    },
    async generateBundle(_: unknown, bundle: Record<string, { moduleIds?: string[] }>) {
      const [file] = Object.entries(bundle).find(([, { moduleIds }]) => moduleIds?.includes(id))!;
      await write(file);
    },
  };
}

interface Emitted {
  type: 'chunk';
  id: string;
  name: string;
  preserveSignature: 'allow-extension';
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
