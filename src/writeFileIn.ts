import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file, and the folders that it lies in. Many small files one after the other: asynchronously each takes several
 * times as long.
 *
 * @param flag as Node has it; `wx` leaves a file that is there already.
 * @throws Error with the path where it can't be written.
 */
export function writeFileIn(folder: string, path: string, content: string | Uint8Array, flag: 'w' | 'wx' = 'w'): void {
  writeFileSync(withFolder(join(folder, path)), content, { flag });
}

/** Copies a file into a folder, under a path of its own. As for writeFileIn. */
export function copyFileIn(folder: string, path: string, from: string): void {
  copyFileSync(from, withFolder(join(folder, path)));
}

/** A file's path, when there is the folder that it lies in. */
function withFolder(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  return file;
}
