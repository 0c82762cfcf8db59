import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Licensed, licenceList } from '../outputs/licenceList.ts';

/** The list, in the built folder. */
const FILE = 'third-party-licences.txt';

/** What reaches a browser from packages: the part, and the files under node_modules/{name}/ that hold its licence. */
const PARTS: Record<string, { part: string; files: string[] }> = {
  'opencc-js': {
    part: 'search tables made of its dictionaries',
    files: ['LICENSE', 'THIRD_PARTY_LICENSES.md'],
  },
  pagefind: { part: 'the search library and its index', files: ['LICENSE/LICENSE'] },
  'pinyin-pro': { part: 'search tables and the order of the glossary, made of its dictionary', files: ['LICENSE'] },
  rolldown: { part: 'helpers between the scripts', files: ['LICENSE'] },
  vite: { part: 'helpers between the scripts', files: ['LICENSE.md'] },
};

/** Where a licence file goes on to what its package was built with, of which nothing reaches a browser. */
const REST = /^# Licenses of bundled dependencies$/m;

/** A package's name in the path of one of its modules. */
const PACKAGE = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//;

/**
 * Lists, in a file of the built folder, the licences of what reaches a browser.
 *
 * @throws Error where a script holds code of a package that the list does not name.
 */
export function licences(): AstroIntegration {
  const bundled = new Set<string>();
  let root = '';
  return {
    name: 'licences',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        root = fileURLToPath(config.root);
        updateConfig({ vite: { plugins: [collector(bundled)] } });
      },
      'astro:build:done': async ({ dir }) => {
        const unknown = [...bundled].filter((name) => !(name in PARTS));
        if (unknown.length > 0)
          throw new Error(`src/integrations/licences.ts has no licence of: ${unknown.join(', ')}`);
        const packages = await Promise.all(Object.keys(PARTS).map((name) => licensed(root, name)));
        await writeFile(join(fileURLToPath(dir), FILE), licenceList(packages));
      },
    },
  };
}

/** Notes the packages whose code is in the scripts for a browser. */
const collector = (bundled: Set<string>) => ({
  name: 'bundled-packages',
  applyToEnvironment: ({ name }: { name: string }) => name === 'client',
  generateBundle(_: unknown, bundle: Record<string, { type: string; moduleIds?: string[] }>) {
    for (const { moduleIds = [] } of Object.values(bundle)) {
      for (const id of moduleIds) {
        const name = PACKAGE.exec(id.replaceAll('\\', '/'))?.[1];
        if (name) bundled.add(name);
      }
    }
  },
});

async function licensed(root: string, name: string): Promise<Licensed> {
  const folder = join(root, 'node_modules', name);
  const { part, files } = PARTS[name]!;
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    string
  >;
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return { name, version: version!, licence: license!, part, texts: texts.map((text) => text.split(REST)[0]!) };
}
