import { createHash } from 'node:crypto';
import type { PhrasingContent } from 'mdast';
import { hasShape } from '../checkShape.ts';
import { plainText } from '../plainText.ts';
import type { Source } from '../readSource.ts';
import type { Findings } from '../SourceError.ts';

/** What a translated paragraph was last seen to translate. */
export interface RecordEntry {
  /** The id that its source had then: for the reader of the file, not for alignment. */
  id: string;
  /** Fingerprints of the two. */
  source: string;
  translation: string;
}

/** The ending of a record: `06-rag.record` lies beside `06-rag.md`. */
export const RECORD = '.record';

const HEADER = '# Which source each paragraph translates. Written by: npm run translation -- --accept';
const LINE = /^(\S+) ([0-9a-f]{10}) ([0-9a-f]{10})$/;

/** Ten hexadecimal digits (40 bits of SHA-256) of a paragraph's words; marks and notes do not count. */
export const fingerprint = (content: readonly PhrasingContent[]) =>
  createHash('sha256').update(plainText(content).normalize('NFC').trim()).digest('hex').slice(0, 10);

/** Reads a record: a line a paragraph, in the order of the translation. */
export function parseRecord({ file, text }: Source, findings: Findings): RecordEntry[] {
  if (!hasShape(text, file, 0, findings)) return [];
  return text.split('\n').flatMap((line, i) => {
    if (line === '' || line.startsWith('#')) return [];
    const match = LINE.exec(line);
    if (match) return [{ id: match[1]!, source: match[2]!, translation: match[3]! }];
    findings.add(file, i + 1, 'a line of a record is an id and two fingerprints of ten hexadecimal digits');
    return [];
  });
}

export const formatRecord = (entries: readonly RecordEntry[]) =>
  [HEADER, ...entries.map(({ id, source, translation }) => `${id} ${source} ${translation}`), ''].join('\n');
