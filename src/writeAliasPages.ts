import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aliases } from './aliases.ts';
import type { Book } from './book/types.ts';
import { withPolicy } from './outputs/security/contentSecurityPolicy.ts';

/**
 * Writes the pages that lead from other names of a glossary entry to the entry, each with its policy.
 *
 * @param folder the folder of the build.
 */
export function writeAliasPages({ glossary }: Book, folder: string): void {
  // Many small files, one after the other: asynchronously each takes several times as long.
  for (const { path, html } of aliases(glossary)) {
    mkdirSync(join(folder, path), { recursive: true });
    writeFileSync(join(folder, path, 'index.html'), withPolicy(html).html);
  }
}
