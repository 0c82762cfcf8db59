import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { findBrowser } from '../support/browser.ts';
import { hostOf } from '../support/host.ts';
import { buildPeer, installIn, peerProject, PEERS, QUIET } from './peers/project.ts';
import { starlight } from './peers/starlight.ts';
import versions from './peers/versions.json' with { type: 'json' };
import { printTable } from './printTable.ts';
import { middle, spread } from './ratios.ts';

// npm run bench:paint [-- --rounds 5]: what Lighthouse says of the last build as a phone would see it: its four scores for a
// page of each kind in both languages, and how soon the median chapter is painted beside the same one made with plain
// Starlight, the two seen in turn. Lighthouse comes to .cache/peers/. Exits with 1 where a score is below 100 or a limit passed.

const SCORES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const KINDS = ['', 'chapters/06-rag/', 'glossary/rag/', 'search/?q=RAG'];
/** The chapter that weighs the median. */
const MEDIAN = 11;
/** The most that our largest paint may take of Starlight's; the time, in milliseconds, that script may block; and what may move. */
const LIMITS = { paint: 0.7, blocked: 20, moved: 0 };

interface Seen {
  scores: number[];
  /** The largest contentful paint and the total blocking time, in milliseconds; the cumulative layout shift. */
  paint: number;
  blocked: number;
  moved: number;
}

interface Report {
  categories: Record<(typeof SCORES)[number], { score: number | null }>;
  audits: Record<string, { score: number | null; numericValue?: number; title: string; details?: Details }>;
}

/** What an audit found, of which the elements that moved are told: they seldom do. */
interface Details {
  items?: { node?: { selector: string; boundingRect: object } }[];
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const folder = resolve(PEERS, 'lighthouse');
await installIn(folder, versions.lighthouse);
const book = readBook('.', { writeUp: false });
const theirProject = await peerProject(starlight, book);
if (!existsSync('dist')) throw new Error('There is no dist/ yet: run npm run build first.');
buildPeer(starlight, theirProject);
const ours = await hostOf('dist', '/');
const theirs = await hostOf(join(theirProject, starlight.out), '/');
const faults: string[] = [];

const pages = locales.flatMap(({ prefix }) => KINDS.map((kind) => (prefix ? `${prefix}/${kind}` : kind)));
const rows: (string | number)[][] = [];
for (const path of pages) {
  const seen = await look(ours.url + path);
  const { scores, paint, blocked, moved } = seen;
  rows.push([`/${path}`, ...scores, Math.round(paint), Math.round(blocked), moved.toFixed(3)]);
  if (scores.some((score) => score < 100)) faults.push(`/${path}: ${scores.join(', ')}`);
}
printTable(['page', ...SCORES, 'paint (ms)', 'blocked (ms)', 'moved'], rows);

const chapter = book.chapters.find(({ number }) => number === MEDIAN)!;
const compared: string[][] = [];
for (const locale of locales) {
  const rounds: { own: Seen; peer: Seen }[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    const own = await look(`${ours.url}${locale.prefix ? `${locale.prefix}/` : ''}chapters/${chapter.slug}/`);
    rounds.push({ own, peer: await look(theirs.url + starlight.page(chapter, locale)) });
  }
  const ratios = rounds.map(({ own, peer }) => own.paint / peer.paint).sort((a, b) => a - b);
  const ratio = middle(ratios);
  const most = (of: (seen: Seen) => number) => Math.max(...rounds.map(({ own }) => of(own)));
  const blocked = most((seen) => seen.blocked);
  const moved = most((seen) => seen.moved);
  compared.push([locale.key, spread(ratios), blocked.toFixed(0), moved.toFixed(3)]);
  if (ratio > LIMITS.paint) faults.push(`${locale.key}: painted at ${ratio.toFixed(2)} of Starlight’s time`);
  if (blocked > LIMITS.blocked) faults.push(`${locale.key}: blocked for ${blocked.toFixed(0)} ms`);
  if (moved > LIMITS.moved) faults.push(`${locale.key}: moved by ${moved.toFixed(3)}`);
}
printTable(['language', 'paint, of Starlight’s', 'blocked (ms), at most', 'moved, at most'], compared);
await ours.stop();
await theirs.stop();
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What Lighthouse says of a page, on the phone and the network that it makes believe. */
async function look(url: string): Promise<Seen> {
  console.error(`Looking at ${url}…`);
  const kept = await mkdtemp(join(tmpdir(), 'lighthouse-'));
  const file = join(kept, 'report.json');
  const { executablePath } = await findBrowser();
  const flags = '--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update';
  await promisify(execFile)(
    join(folder, 'node_modules/.bin/lighthouse'),
    [url, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`],
    { cwd: folder, env: { ...QUIET, CHROME_PATH: executablePath } },
  );
  const { categories, audits } = JSON.parse(await readFile(file, 'utf8')) as Report;
  await rm(kept, { recursive: true });
  for (const { node } of audits['layout-shifts']?.details?.items ?? [])
    console.error(`  moved: ${node?.selector} ${JSON.stringify(node?.boundingRect)}`);
  const value = (audit: string) => audits[audit]?.numericValue ?? Number.NaN;
  const scores = SCORES.map((name) => Math.round((categories[name].score ?? 0) * 100));
  if (scores.some((score) => score < 100)) {
    const failed = Object.entries(audits).filter(([, { score }]) => score !== null && score < 0.9);
    console.error(failed.map(([id, { title }]) => `  ${id}: ${title}`).join('\n'));
  }
  return {
    scores,
    paint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    moved: value('cumulative-layout-shift'),
  };
}
