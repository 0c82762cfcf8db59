import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folder of a fixture under tests/fixtures/. */
export const fixture = (name: string) => join('tests/fixtures', name);

/** A copy, in a folder of its own, of one fixture with the files of others laid over it. */
export async function copyOf(...names: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'talk-'));
  for (const name of names) await cp(fixture(name), folder, { recursive: true });
  return folder;
}
