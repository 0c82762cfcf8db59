import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startBookThread, stopBookThread } from '../bookThread/startBookThread.ts';
import { stopPageThread } from '../pageThread/startPageThread.ts';
import { abandon } from '../progress.ts';
import { freshFolder, replaceFolder, restoreFolder } from '../replaceFolder.ts';

interface Target {
  root: string;
  /** The folder that the site comes to stand in, relative to the root. */
  outDir: string;
}

/**
 * After how many milliseconds the bundler, which is loaded with Astro, gives back memory that it has no more use for: it
 * needs most of it before the first page is rendered (https://microsoft.github.io/mimalloc/environment.html).
 */
const GIVE_BACK_AT_ONCE = '0';

/**
 * Builds the site beside its folder and puts it in place only when it is whole:
 * a build that fails or is interrupted leaves the previous one as it was.
 *
 * @throws SourceError, with file and line, where docs/ is malformed.
 */
export async function buildSite({ root, outDir }: Target): Promise<void> {
  const place = join(root, outDir);
  const fresh = freshFolder(place);
  await restoreFolder(place);
  forgetMode();
  process.env['MIMALLOC_PURGE_DELAY'] ??= GIVE_BACK_AT_ONCE;
  startBookThread(root);
  try {
    // Loading it takes longer than reading the book.
    const { build } = await import('astro');
    await build({ root, outDir: fresh, logLevel: 'warn' });
    await replaceFolder(place, fresh);
  } finally {
    await Promise.all([stopBookThread(), stopPageThread()]);
    abandon();
    await rm(fresh, { recursive: true, force: true });
  }
  console.log(`Built ${outDir}/`);
}

/** What the environment says of the mode, test runners among others, would come before what this build is. */
function forgetMode(): void {
  process.env['NODE_ENV'] = 'production';
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL']) Reflect.deleteProperty(process.env, name);
}
