import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { PrecacheFacts } from '../../offline/PrecacheList.ts';

const ENTRY = fileURLToPath(new URL('../../worker/serviceWorker.ts', import.meta.url));

/** The script of the service worker, but for the facts of a version, which it is given when they are known. */
export async function buildWorker(): Promise<(facts: PrecacheFacts) => string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
  });
  // src/worker/scope.ts declares the name.
  return (facts) => `const PRECACHE_FACTS=${JSON.stringify(facts)};${outputFiles[0]!.text}`;
}
