import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { launchBrowser } from '../support/browser.ts';
import { attribute, type BuiltPage, builtPages } from '../support/pages.ts';
import { serve } from '../support/site.ts';
import { firstVisit } from './firstVisit.ts';
import { ownText } from './ownText.ts';
import { printTable } from './printTable.ts';

// What a first visit to each page weighs: every request until the page is idle, in brotli 11, nothing cached, and nobody
// doing anything; what the service worker keeps then is not counted. A page of each kind, and every page that is not a
// chapter or an entry, is opened in a browser; of the rest what they name is counted. Exits with 1 over the budget.

/** In bytes: the median chapter page, any page, the inline script of any page; and the requests of the median chapter page. */
interface Budget {
  medianChapter: number;
  page: number;
  requests: number;
  inlineScript: number;
}

interface Weight {
  path: string;
  html: number;
  css: number;
  js: number;
  other: number;
  requests: number;
  inlineScript: number;
  /** The words of the page in its own language alone. */
  text: number;
}

const DIST = 'dist';
const budget = JSON.parse(await readFile('tests/bench/budget.json', 'utf8')) as Budget;
const packed = (content: Buffer | string) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const total = ({ html, css, js, other }: Weight) => html + css + js + other;

const pages = (await builtPages(DIST)).filter(({ redirect }) => !redirect);
const chapters = pages.filter(({ path }) => path.includes('/chapters/'));
const weights = new Map<string, Weight>();
for (const page of pages) weights.set(page.path, await weigh(page, declared(page)));

const byWeight = (a: Weight, b: Weight) => total(a) - total(b);
const chapterWeights = chapters.map(({ path }) => weights.get(path)!).sort(byWeight);
const median = chapterWeights[Math.floor(chapterWeights.length / 2)]!;
const entries = [...weights.values()].filter(({ path }) => /\/glossary\/./.test(path)).sort(byWeight);
const shown = [
  weights.get('/')!,
  weights.get('/en/')!,
  chapterWeights[0]!,
  median,
  chapterWeights.at(-1)!,
  entries[Math.floor(entries.length / 2)]!,
  entries.at(-1)!,
  ...[...weights.values()].filter(
    ({ path }) => !/\/(chapters|glossary)\/./.test(path) && path !== '/' && path !== '/en/',
  ),
];

await visit(shown);
const faults: string[] = [];
printTable(
  ['page', 'requests', 'HTML', 'CSS', 'JS', 'other', 'total', 'inline script', '× its text'],
  shown.map((weight) => [
    weight.path + (weight === median ? ' (median chapter)' : ''),
    weight.requests,
    weight.html,
    weight.css,
    weight.js,
    weight.other,
    total(weight),
    weight.inlineScript,
    (total(weight) / weight.text).toFixed(1),
  ]),
);

if (total(median) > budget.medianChapter) {
  faults.push(`the median chapter has ${total(median)} bytes, over ${budget.medianChapter}`);
}
if (median.requests > budget.requests) {
  faults.push(`the median chapter makes ${median.requests} requests, over ${budget.requests}`);
}
for (const weight of weights.values()) {
  const { path, inlineScript } = weight;
  if (total(weight) > budget.page) faults.push(`${path} has ${total(weight)} bytes, over ${budget.page}`);
  if (inlineScript > budget.inlineScript) {
    faults.push(`${path} has ${inlineScript} bytes of inline script, over ${budget.inlineScript}`);
  }
}
for (const fault of faults) console.error(fault);
console.log(`${weights.size} pages, ${faults.length} over the budget`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** The files that a page names and a browser fetches at once. */
function declared({ elements }: BuiltPage): string[] {
  const files = elements.flatMap((element) => {
    const rel = attribute(element, 'rel') ?? '';
    if (element.tagName === 'link' && /\b(stylesheet|icon|modulepreload|preload)\b/.test(rel))
      return [attribute(element, 'href')!];
    if (['script', 'img'].includes(element.tagName)) return attribute(element, 'src') ?? [];
    return [];
  });
  return [...new Set(files)].filter((file) => !file.startsWith('data:'));
}

async function weigh({ path, html, elements }: BuiltPage, files: readonly string[]): Promise<Weight> {
  const weight: Weight = {
    path,
    html: packed(html),
    css: 0,
    js: 0,
    other: 0,
    requests: 1 + files.length,
    inlineScript: 0,
    text: 0,
  };
  for (const file of files) {
    const size = packed(await readFile(join(DIST, file)));
    weight[file.endsWith('.css') ? 'css' : file.endsWith('.js') ? 'js' : 'other'] += size;
  }
  for (const element of elements) {
    const isProgram = [undefined, 'module', 'text/javascript'].includes(attribute(element, 'type'));
    if (element.tagName !== 'script' || attribute(element, 'src') || !isProgram) continue;
    weight.inlineScript += Buffer.byteLength(
      element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
    );
  }
  weight.text = packed(ownText(elements.find(({ tagName }) => tagName === 'main')!));
  return weight;
}

/** Opens pages in a browser and puts what they fetch in the place of what they name. */
async function visit(visited: readonly Weight[]): Promise<void> {
  const [browser, site] = await Promise.all([launchBrowser(), serve(DIST)]);
  for (const weight of visited) {
    const fetched = await firstVisit(browser, site.url + weight.path.slice(1));
    Object.assign(weight, { html: 0, css: 0, js: 0, other: 0, requests: fetched.length });
    for (const { kind, bytes } of fetched) weight[kind] += bytes;
  }
  await browser.close();
  await site.stop();
}
