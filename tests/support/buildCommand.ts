import { readFileSync } from 'node:fs';

/** What `npm run build` gives Node: its options, and the script. */
export function buildArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { build: string } };
  return scripts.build.split(' ').slice(1);
}
