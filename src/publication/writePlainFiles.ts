import type { Book } from '../book/types.ts';
import { plainFilesOf } from './plainFiles.ts';
import { writeFileIn } from '../writeFileIn.ts';

/** @param folder the folder of the build. */
export function writePlainFiles(book: Book, folder: string): void {
  for (const { path, make } of plainFilesOf(book)) writeFileIn(folder, path, make());
}
