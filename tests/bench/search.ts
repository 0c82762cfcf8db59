import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBook } from '../../src/book/readBook.ts';
import { locales } from '../../src/locales.ts';
import { TIERS } from '../../src/search/match.ts';
import { goldOf } from '../support/gold.ts';
import { brotli } from './brotli.ts';
import { generated } from './generated.ts';
import { measure, type Row } from './measure.ts';
import { miniSearch } from './miniSearch.ts';
import { ours } from './ours.ts';
import { starlightDefault } from './starlightDefault.ts';
import { queriesOf } from './queries.ts';
import { tierScores } from './tiers.ts';

// npm run bench:search: recall, precision, bytes and latency by class of query, for our search, Starlight's default and
// MiniSearch, on the same text in one run; then ours on 10 and 100 times the text. Prints tables in Markdown.

const SEED = 20250108;
const book = readBook('.');
const gold = goldOf(book, SEED, 300);
const queries = queriesOf(gold, book, SEED);

console.log(`\n${book.chapters.flatMap(({ turns }) => turns).length} turns in two languages, seed ${SEED}.`);
console.log(
  'Bytes: until the first hit, cold, brotli 11, median. Milliseconds: warm, until the last hit, the fastest of five.\n',
);
const rows: Row[] = [];
for (const make of [ours, starlightDefault, miniSearch]) {
  const system = await make(book);
  for (const { name, typed, wanted } of queries)
    rows.push(await measure(system, name, typed, wanted, name === 'two words'));
}
table(
  ['query', 'search', 'n', 'recall', 'precision', 'KB to first hit', 'p50 ms', 'p95 ms'],
  queries.flatMap(({ name }) =>
    rows
      .filter((row) => row.queries === name)
      .map((row) => [
        row.queries,
        row.system,
        row.count,
        row.recall.toFixed(3),
        row.precision.toFixed(3),
        (row.bytes / 1000).toFixed(0),
        row.p50.toFixed(1),
        row.p95.toFixed(1),
      ]),
  ),
);
console.log('Ours, every tier: the share of its hits whose turn holds the query as it was meant, of so many hits.\n');
const own = await ours(book);
const tiers: string[][] = [];
for (const { name, typed, wanted } of queries) {
  const scores = await tierScores(own.turns, typed, wanted);
  tiers.push([name, ...scores.map(({ hits, right }) => (hits ? `${(right / hits).toFixed(3)} of ${hits}` : '—'))]);
}
table(['query', ...TIERS.filter((tier) => tier !== 'name'), 'all'], tiers);
console.log(`Our script on intent: ${await scriptBytes()} bytes (dialog, panel and worker of the last build).\n`);

const grown: (string | number)[][] = [];
for (const times of process.argv.includes('--no-growth') ? [] : [1, 10, 100]) {
  const lists = generated(book, locales, times, SEED);
  const system = await ours(book, lists);
  const row = await measure(
    system,
    'names and runs',
    [...gold.names.slice(0, 40), ...gold.runs.slice(0, 40)],
    () => [],
  );
  grown.push([
    `${times} ×`,
    (system.textBytes / 1000).toFixed(0),
    (system.allBytes / 1000).toFixed(0),
    (row.bytes / 1000).toFixed(0),
    (row.bytesAtMost / 1000).toFixed(0),
    row.first.toFixed(0),
    row.p50.toFixed(1),
    row.p95.toFixed(1),
  ]);
}
table(
  ['text', 'KB of text', 'KB of search', 'KB to first hit, median', 'at most', 'ms to first hit', 'p50 ms', 'p95 ms'],
  grown,
);

function table(head: string[], lines: (string | number)[][]): void {
  if (lines.length === 0) return;
  console.log(`| ${head.join(' | ')} |\n|${head.map(() => '---|').join('')}`);
  for (const line of lines) console.log(`| ${line.join(' | ')} |`);
  console.log('');
}

async function scriptBytes(): Promise<number> {
  const names = (await readdir('dist/_astro')).filter((name) => /^(dialog|panel|worker)[.-].*\.js$/.test(name));
  const sizes = await Promise.all(names.map(async (name) => brotli(await readFile(join('dist/_astro', name)))));
  return sizes.reduce((sum, size) => sum + size, 0);
}
