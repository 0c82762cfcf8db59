import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Findings } from './SourceError.ts';

export interface Source {
  /** See nameOf. */
  file: string;
  text: string;
}

/** What messages and edit links call a file: its path relative to the root, with forward slashes. */
export const nameOf = (root: string, path: string) => relative(root, path).replaceAll('\\', '/');

/** Reads a UTF-8 file, without its byte order mark and with `\n` line ends; undefined, with a finding, where it is not UTF-8. */
export async function readSource(root: string, path: string, findings: Findings): Promise<Source | undefined> {
  const file = nameOf(root, path);
  const bytes = await readFile(path);
  try {
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n') };
  } catch {
    findings.add(file, lineOfInvalidUtf8(bytes), 'this line is not valid UTF-8');
    return undefined;
  }
}

function lineOfInvalidUtf8(bytes: Buffer): number {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const spoilt = decoded.indexOf('\ufffd');
  return decoded.slice(0, Math.max(spoilt, 0)).split('\n').length;
}

/** The line of a text, 1 for the first, on which some words first stand; 1 where they do not. */
export const lineHolding = (text: string, words: string) =>
  text.slice(0, Math.max(text.indexOf(words), 0)).split('\n').length;
