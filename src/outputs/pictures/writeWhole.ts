import { renameSync, writeFileSync } from 'node:fs';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file that others may look for meanwhile: it is there when it is whole. Another thread or build may write the same
 * one at the same time, and this one may be stopped.
 */
export function writeWhole(file: string, content: Uint8Array): void {
  const part = `${file}.${process.pid}-${threadId}`;
  // Small files: asynchronously each takes several times as long.
  writeFileSync(part, content);
  renameSync(part, file);
}
