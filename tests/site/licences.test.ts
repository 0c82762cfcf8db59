import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { build, fixtureProject } from '../support/fixtureSite.ts';

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
}
interface Lock {
  packages: Record<string, { version?: string; integrity?: string }>;
}

test('the licences of what reaches a browser are published with it, each with its text', async () => {
  const list = await readFile('dist/third-party-licences.txt', 'utf8');
  for (const name of ['opencc-js', 'pagefind', 'pinyin-pro', 'rolldown', 'vite']) {
    const { version, license } = JSON.parse(await readFile(`node_modules/${name}/package.json`, 'utf8'));
    expect(list).toContain(`  ${name} ${version} (${license}): `);
    expect(list).toContain(`${'='.repeat(72)}\n${name}\n`);
  }
  expect(list.match(/Copyright \(c\)/g)!.length).toBeGreaterThanOrEqual(5);
  expect(list).toContain('Apache License');
  expect(list.length).toBeLessThan(20_000);
});

test('a script with code of a package that the list does not name is not built', { timeout: 60_000 }, async () => {
  const root = await fixtureProject('talk');
  const script = join(root, 'src/client/main.ts');
  const code = await readFile(script, 'utf8');
  await writeFile(script, `import { zipSync } from 'fflate';\nconsole.log(zipSync);\n${code}`);
  const { status, stderr } = build(root);
  expect(status).not.toBe(0);
  expect(stderr).toContain('licences.ts has no licence of: fflate');
});

test('every package is asked for by its exact version, and locked by its hash', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies })) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+[\w.+-]*$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
  for (const [path, { integrity }] of Object.entries(packages)) {
    if (path !== '') expect(integrity, path).toMatch(/^sha512-/);
  }
});
