import { readdirSync, readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import type { Findings } from './SourceError.ts';

export interface Source {
  /** See nameOf. */
  file: string;
  text: string;
}

/** What messages and edit links call a file: its path relative to the root, with forward slashes. */
export const nameOf = (root: string, path: string) => relative(root, path).replaceAll('\\', '/');

/** In bytes. The largest file of the edition has 16,000. */
const LARGEST = 1_000_000;

/**
 * Reads a UTF-8 file, without its byte order mark and with `\n` line ends; undefined, with a finding, where it is not
 * there, cannot be read, is far too large or is not UTF-8.
 */
export function readSource(root: string, path: string, findings: Findings): Source | undefined {
  const file = nameOf(root, path);
  try {
    // Hundreds of small files, one after the other: asynchronously each takes several times as long.
    const { size } = statSync(path);
    if (size > LARGEST) {
      findings.add(file, 1, `a file of ${size} bytes is no text of an edition: at most ${LARGEST}`);
      return undefined;
    }
    const bytes = readFileSync(path);
    const text = decode(bytes);
    if (text !== undefined) return { file, text: text.replace(/\r\n?/g, '\n') };
    findings.add(file, lineOfInvalidUtf8(bytes), 'this line is not valid UTF-8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    findings.add(file, 1, code === 'ENOENT' ? 'there is no such file' : `cannot be read: ${code}`);
  }
  return undefined;
}

/** What a folder holds; nothing where it is not there and, with a finding, where it is none or cannot be read. */
export function namesIn(root: string, folder: string, findings: Findings): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOTDIR' ? 'a file stands where a folder belongs' : `cannot be read: ${code}`;
    if (code !== 'ENOENT') findings.add(nameOf(root, folder), 1, reason);
    return [];
  }
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** No byte of a longer character is a line end, so a line can be judged alone. */
function lineOfInvalidUtf8(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const next = bytes.indexOf('\n', start);
    if (next < 0 || decode(bytes.subarray(start, next)) === undefined) return line;
    start = next + 1;
  }
}

/** The line of a text, 1 for the first, on which some words first stand; 1 where they do not. */
export const lineHolding = (text: string, words: string) =>
  text.slice(0, Math.max(text.indexOf(words), 0)).split('\n').length;
