import { build } from 'esbuild';
import type { PrecacheFacts } from '../../offline/PrecacheList.ts';

/**
 * The service worker of a version, in one script.
 *
 * @param entry the path of src/worker/serviceWorker.ts.
 */
export async function buildWorker(entry: string, facts: PrecacheFacts): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { PRECACHE_FACTS: JSON.stringify(facts) },
  });
  return outputFiles[0]!.text;
}
