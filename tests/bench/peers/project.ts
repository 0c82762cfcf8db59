import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Book } from '../../../src/book/types.ts';
import { locales } from '../../../src/locales.ts';
import type { Peer } from './Peer.ts';

/** Git and the project know nothing of what lies here; it may be removed at any time. */
export const PEERS = '.cache/peers';

/**
 * A project of a peer's with the chapters of a book, in a folder of its own under .cache/, its packages installed where
 * they are not yet. What an earlier one left behind, but for the packages, is gone: nothing is built from a cache.
 *
 * @returns the folder.
 */
export async function peerProject({ name, packages, files }: Peer, book: Book): Promise<string> {
  const folder = resolve(PEERS, name.toLowerCase());
  await installIn(folder, packages);
  await removeBuilt(folder);
  for (const [path, content] of files(book, locales)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Builds it, and says what went wrong where something does. */
export function buildPeer({ name, build }: Peer, folder: string): void {
  const { status, stdout, stderr } = spawnSync('npx', [...build], { cwd: folder, encoding: 'utf8', env: QUIET });
  if (status !== 0) throw new Error(`${name} did not build:\n${stdout}\n${stderr}`);
}

/** No peer reports home from a benchmark. */
export const QUIET = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };

/** Installs packages in a folder, in the versions given, where they are not there yet. */
export async function installIn(folder: string, packages: Record<string, string>): Promise<void> {
  const manifest = JSON.stringify({ private: true, dependencies: packages }, null, 2);
  const known = await readFile(join(folder, 'package.json'), 'utf8').catch(() => '');
  if (known === manifest && existsSync(join(folder, 'node_modules/.package-lock.json'))) return;
  await mkdir(folder, { recursive: true });
  await rm(join(folder, 'node_modules'), { recursive: true, force: true });
  await writeFile(join(folder, 'package.json'), manifest);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm install in ${folder}: ${stderr}`);
}

const KEPT = ['node_modules', 'package.json', 'package-lock.json'];

/** Empties a project's folder, and what builds keep beside the packages. */
async function removeBuilt(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !KEPT.includes(name));
  for (const name of [...names, 'node_modules/.astro', 'node_modules/.vite', 'node_modules/.cache'])
    await rm(join(folder, name), { recursive: true, force: true });
}
