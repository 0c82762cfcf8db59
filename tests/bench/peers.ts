import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { inLocale } from '../../src/book/inLocale.ts';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import type { Chapter } from '../../src/book/types.ts';
import { type Locale, locales } from '../../src/locales.ts';
import { launchBrowser } from '../support/browser.ts';
import { hostOf } from '../support/host.ts';
import { brotli } from './brotli.ts';
import { type Fetched, firstVisit } from './firstVisit.ts';
import { docusaurus } from './peers/docusaurus.ts';
import type { Peer } from './peers/Peer.ts';
import { buildPeer, peerProject } from './peers/project.ts';
import { starlight } from './peers/starlight.ts';
import { vitepress } from './peers/vitepress.ts';
import { printTable } from './printTable.ts';

// npm run bench:peers: what a first visit to the median chapter weighs, in the site that npm run build has made and in those
// that other makers make of the same chapters: all that a browser fetches until it is idle, in brotli 11, nothing cached.
// The packages of the others come to .cache/peers/, in the versions of tests/bench/peers/versions.json.

interface Site {
  name: string;
  folder: string;
  page: Peer['page'];
}

interface Visit {
  files: Fetched[];
  total: number;
  /** The words of the chapter alone. */
  text: number;
}

const book = readBook('.', { writeUp: false });
const sites: Site[] = [
  { name: 'ours', folder: 'dist', page: ({ slug }, { prefix }) => `${prefix ? `${prefix}/` : ''}chapters/${slug}/` },
];
for (const peer of [starlight, vitepress, docusaurus]) {
  console.error(`Building with ${peer.name}…`);
  const folder = await peerProject(peer, book);
  buildPeer(peer, folder);
  sites.push({ name: peer.name, folder: join(folder, peer.out), page: peer.page });
}

const browser = await launchBrowser();
const rows: (string | number)[][] = [];
for (const site of sites) {
  console.error(`Visiting ${site.name}…`);
  const visits = await visitAll(browser, site);
  const { files, total, text } = visits.sort((a, b) => a.total - b.total)[Math.floor(visits.length / 2)]!;
  const sum = (kind: Fetched['kind']) => totalOf(files.filter((file) => file.kind === kind));
  const figures = [files.length, sum('html'), sum('css'), sum('js'), sum('other'), total, (total / text).toFixed(1)];
  rows.push([site.name, ...figures, files.filter(({ whileLoading }) => whileLoading).length]);
}
await browser.close();
printTable(['site', 'requests', 'HTML', 'CSS', 'JS', 'other', 'total', '× its text', 'requests while loading'], rows);

async function visitAll(browser: Browser, { name, folder, page }: Site): Promise<Visit[]> {
  const host = await hostOf(folder, '/');
  const visits: Visit[] = [];
  for (const locale of locales) {
    for (const chapter of book.chapters) {
      const files = await firstVisit(browser, host.url + page(chapter, locale));
      if (!files.some(({ kind }) => kind === 'html')) throw new Error(`${name}: no page at ${page(chapter, locale)}`);
      visits.push({ files, total: totalOf(files), text: brotli(textOf(chapter, locale)) });
    }
  }
  await host.stop();
  return visits;
}

function totalOf(files: readonly Fetched[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function textOf({ turns }: Chapter, locale: Locale): string {
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  return paragraphs.map(({ content }) => plainText(inLocale(content, locale).value)).join('\n');
}
