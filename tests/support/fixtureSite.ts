import { spawnSync } from 'node:child_process';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildArguments } from './buildCommand.ts';
import { copyOf } from './fixtures.ts';

/** What a copy of the project needs beside its docs. */
export const PROJECT = ['src', 'i18n', 'public', 'package.json', 'tsconfig.json', 'astro.config.mjs'];

/** A project of its own that publishes a fixture's docs instead of the edition's. */
export async function fixtureProject(...fixtures: string[]): Promise<string> {
  const root = await copyOf(...fixtures);
  for (const part of PROJECT) await cp(part, join(root, part), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  for (const key of ['zh', 'en']) {
    await mkdir(join(root, `docs/${key}/pages`), { recursive: true });
    await writeFile(join(root, `docs/${key}/home.md`), '引言。\n');
    await writeFile(join(root, `docs/${key}/pages/about.md`), '---\ntitle: About\n---\n\n关于。\n');
  }
  return root;
}

/** Builds such a project as `npm run build` does. */
export function build(root: string) {
  return spawnSync(process.execPath, buildArguments(), { cwd: root, encoding: 'utf8' });
}

/** Changes one place of a file, which must be there. */
export async function edit(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  if (!text.includes(from)) throw new Error(`${path} does not hold “${from}”`);
  await writeFile(path, text.replace(from, to));
}
