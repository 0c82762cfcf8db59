import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Writes a file, and the folders that it lies in. Many small files one after the other: asynchronously each takes several
 * times as long.
 *
 * @param flag as Node has it; `wx` leaves a file that is there already.
 * @throws Error with the path where it can't be written.
 */
export function writeFileIn(folder: string, path: string, content: string | Uint8Array, flag: 'w' | 'wx' = 'w'): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content, { flag });
}
