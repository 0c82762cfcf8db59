import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Book } from '../book/types.ts';
import { plainFilesOf } from './plainFiles.ts';

/** @param folder the folder of the build. */
export function writePlainFiles(book: Book, folder: string): void {
  // Many small files, one after the other: asynchronously each takes several times as long.
  for (const { path, make } of plainFilesOf(book)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, make());
  }
}
