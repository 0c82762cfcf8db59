import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';

interface Target {
  root: string;
  /** The folder that the site comes to stand in, relative to the root. */
  outDir: string;
}

/**
 * Builds the site beside its folder and puts it in place only when it is whole:
 * a build that fails or is interrupted leaves the previous one as it was.
 *
 * @throws SourceError, with file and line, where docs/ is malformed.
 */
export async function buildSite({ root, outDir }: Target): Promise<void> {
  const place = join(root, outDir);
  const fresh = `${place}.next`;
  const old = `${place}.old`;
  // An earlier build may have been killed between the two renames below: then the old one is the last that was whole.
  await rename(old, place).catch(() => undefined);
  await rm(old, { recursive: true, force: true });
  await rm(fresh, { recursive: true, force: true });
  await build({ root, outDir: fresh, logLevel: 'warn' });
  await rename(place, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
  console.log(`Built ${outDir}/`);
}
