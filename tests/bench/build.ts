import { existsSync, rmSync } from 'node:fs';
import { cp, mkdtemp, rename, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readBook } from '../../src/book/readBook.ts';
import { builtPages } from '../support/pages.ts';
import { buildArguments } from '../support/buildCommand.ts';
import { PROJECT } from '../support/fixtureSite.ts';
import { brotli } from './brotli.ts';
import { writeGrownDocs } from './grownDocs.ts';
import { type Measured, measured } from './measured.ts';
import { peerProject, QUIET } from './peers/project.ts';
import { starlight } from './peers/starlight.ts';
import { printTable } from './printTable.ts';
import { middle, spread } from './ratios.ts';

// npm run bench:build [-- --chapters 13,130,1300 --rounds 3]: how long our build takes and how much memory, every output made,
// as a ratio to plain Starlight's with the same chapters in both languages. The two are built in turn, cold, and only the
// ratios are told: seconds say more of the machine than of the build. Exits with 1 over a limit.

/** Chapters, and the most that our time may be of plain Starlight's. */
const LIMITS = new Map([
  [13, 1.5],
  [130, 1],
  [1300, 0.6],
]);
/** How much more a chapter's page may weigh than in the smallest book, as a part of it. */
const GROWTH = 0.02;
const SEED = 20250108;

const { values } = parseArgs({
  options: { chapters: { type: 'string', default: '13,130,1300' }, rounds: { type: 'string', default: '3' } },
});

/**
 * What is removed when all is measured and not before: ext4 without a journal looks at every file that was removed in the last
 * minutes before it makes a new one (recently_deleted() in fs/ext4/ialloc.c), and so takes twenty times as long for each.
 */
const leftovers: string[] = [];
process.once('exit', () => {
  for (const folder of leftovers) rmSync(folder, { recursive: true, force: true });
});

const rows: string[][] = [];
const faults: string[] = [];
let smallest: number | undefined;
for (const chapters of values.chapters.split(',').map(Number)) {
  const ours = await grownProject(chapters);
  const theirs = await peerProject(starlight, readBook(ours));
  const rounds: { ours: Measured; theirs: Measured }[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    console.error(`${chapters} chapters, round ${round}…`);
    await forgetBuilds(ours);
    const own = await measured([process.execPath, ...buildArguments()], ours, QUIET);
    await forgetBuilds(theirs);
    const peer = await measured(
      [join(theirs, 'node_modules/.bin', starlight.build[0]!), ...starlight.build.slice(1)],
      theirs,
      QUIET,
    );
    rounds.push({ ours: own, theirs: peer });
  }
  const bytes = await pageBytes(join(ours, 'dist'));
  smallest ??= bytes;
  const time = ratios(rounds, ({ milliseconds }) => milliseconds);
  const work = ratios(rounds, ({ ticks }) => ticks);
  const memory = ratios(rounds, ({ pages }) => pages);
  const limit = LIMITS.get(chapters);
  rows.push([
    String(chapters),
    spread(time),
    limit === undefined ? '' : `≤ ${limit.toFixed(1)}`,
    spread(work),
    spread(memory),
    '≤ 1.0',
    (bytes / smallest).toFixed(3),
    `≤ ${1 + GROWTH}`,
  ]);
  if (limit !== undefined && middle(time) > limit) faults.push(`${chapters} chapters: time over ${limit}`);
  if (middle(memory) > 1) faults.push(`${chapters} chapters: more memory than plain Starlight`);
  if (bytes > smallest * (1 + GROWTH)) faults.push(`${chapters} chapters: pages grow with their number`);
}
printTable(['chapters', 'time', 'limit', 'processor time', 'memory', 'limit', 'page bytes', 'limit'], rows);
console.log(
  'Ours as a multiple of plain Starlight’s: the median, and from the least to the most. Page bytes as a multiple',
);
console.log('of those of the first line: the same chapter’s HTML in brotli 11.');
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** A copy of the project with docs of so many chapters. */
async function grownProject(chapters: number): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'grown-'));
  leftovers.push(root);
  for (const part of PROJECT) await cp(part, join(root, part), { recursive: true });
  await symlink(resolve('node_modules'), join(root, 'node_modules'));
  await writeGrownDocs(root, chapters, SEED);
  return root;
}

/** Puts aside what an earlier build left: every build is a first one. */
async function forgetBuilds(folder: string): Promise<void> {
  const aside = await mkdtemp(`${folder}-before-`);
  leftovers.push(aside);
  const packages = existsSync(join(folder, 'node_modules/.package-lock.json'))
    ? ['node_modules/.astro', 'node_modules/.vite']
    : [];
  for (const name of ['dist', '.astro', '.cache', ...packages])
    if (existsSync(join(folder, name))) await rename(join(folder, name), join(aside, name.replaceAll('/', '-')));
}

function ratios(rounds: readonly { ours: Measured; theirs: Measured }[], of: (one: Measured) => number): number[] {
  return rounds.map(({ ours, theirs }) => of(ours) / of(theirs)).sort((a, b) => a - b);
}

/** What the HTML of a chapter in the midst of the talk weighs, in both languages. */
async function pageBytes(dist: string): Promise<number> {
  const pages = await builtPages(dist);
  const same = pages.filter(({ path }) => /\/chapters\/07-/.test(path));
  return same.reduce((sum, { html }) => sum + brotli(html), 0);
}
