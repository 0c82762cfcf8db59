import { rename, writeFile } from 'node:fs/promises';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file that others may look for meanwhile: it is there when it is whole. Another thread or build may write the same
 * one at the same time, and this one may be stopped.
 */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}-${threadId}`;
  await writeFile(part, content);
  await rename(part, file);
}
