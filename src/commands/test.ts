import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A check that passes or fails as a whole: it counts as one in the closing line. */
interface Check {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const checks: Check[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'format', command: ['prettier', '--check', '--log-level', 'warn', '.'] },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'build under a base path',
    command: ['npm', 'run', '--silent', 'build'],
    env: { BASE_PATH: '/sub', OUT_DIR: 'dist.sub' },
  },
  { name: 'weight of the pages', command: ['node', 'tests/bench/pages.ts'] },
];

const report = join(await mkdtemp(join(tmpdir(), 'tests-')), 'report.json');
const vitest = ['vitest', 'run', '--config', '.config/vitest.ts', '--reporter=default', '--reporter=json'];

function run([program, ...args]: string[], env: Record<string, string> = {}): boolean {
  const { status } = spawnSync(program!, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

let passed = 0;
const failures: string[] = [];
for (const { name, command, env } of checks) {
  console.log(`\n— ${name}`);
  if (run(command, env)) passed++;
  else failures.push(name);
}

console.log('\n— tests');
const sound = run([...vitest, `--outputFile.json=${report}`, ...process.argv.slice(2)]);
interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { name: string; message: string; assertionResults: { fullName: string; status: string }[] }[];
}
const tests = await readFile(report, 'utf8').then(
  (text) => JSON.parse(text) as Report,
  () => undefined,
);
await rm(join(report, '..'), { recursive: true, force: true });
if (tests) {
  passed += tests.numPassedTests;
  const all = tests.testResults.flatMap(({ assertionResults }) => assertionResults);
  failures.push(...all.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
  const skipped = all.filter(({ status }) => ['pending', 'skipped'].includes(status));
  for (const { fullName } of skipped) console.log(`skipped: ${fullName}`);
}
// A file that does not even load fails without a test of its own.
if (!sound && (tests?.numFailedTests ?? 0) === 0) failures.push('tests');

for (const name of failures) console.log(`failed: ${name}`);
console.log(
  `${passed} passed, ${failures.length} failed` + (tests?.numPendingTests ? `, ${tests.numPendingTests} skipped` : ''),
);
process.exitCode = failures.length > 0 ? 1 : 0;
