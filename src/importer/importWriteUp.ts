import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseChapter } from '../book/parseChapter.ts';
import { hanLength, plainText } from '../book/plainText.ts';
import { WRITE_UP } from '../book/readBook.ts';
import type { Source } from '../book/readSource.ts';
import { Findings } from '../book/SourceError.ts';
import type { Book } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { freshFolder, replaceFolder, restoreFolder } from '../replaceFolder.ts';
import { type Alignment, alignWriteUp } from './alignWriteUp.ts';
import { decodeText } from './decodeText.ts';
import { parseWriteUp } from './parseWriteUp.ts';
import { writeUpMarkdown } from './writeUpMarkdown.ts';

export interface ImportPlan {
  alignment: Alignment;
  /** Path under docs/imported → its text; empty where there is any doubt. */
  files: Map<string, string>;
  /** Han characters by speaker id, in the order of the book. */
  characters: Map<string, number>;
}

/** In bytes: ten times a write-up in UTF-8 with all that a scraper leaves around it. */
const LARGEST = 2_000_000;

/** The folder of the imported copy, under the project's root. */
export const importFolder = (root: string) => join(root, 'docs', WRITE_UP);

/**
 * Reads a write-up and says what an import would take, without writing anything.
 *
 * @throws Error with the reason where the file is not a write-up of this dialogue.
 */
export async function planImport(path: string, book: Book, source: Locale): Promise<ImportPlan> {
  const name = (id: string) => book.speakers.find((speaker) => speaker.id === id)!.name[source.key]!;
  const { size } = await stat(path);
  if (size > LARGEST) throw new Error(`it has ${size} bytes, and a write-up of this dialogue fewer than ${LARGEST}`);
  const text = decodeText(await readFile(path));
  const names = new Set(book.speakers.map(({ id }) => name(id)));
  const found = parseWriteUp(text, names);
  const alignment = alignWriteUp(book, found, source.key);

  const files = new Map<string, string>();
  const characters = new Map(book.speakers.map(({ id }) => [id, 0]));
  for (const aligned of alignment.chapters) {
    for (const { turn, paragraphs } of aligned.turns) {
      const length = hanLength(paragraphs.map((line) => line.text).join(''));
      characters.set(turn.speaker, characters.get(turn.speaker)! + length);
    }
    const file = `chapters/${aligned.chapter.slug}.md`;
    const markdown = writeUpMarkdown(aligned, name, source.key);
    checkRoundTrip({ file, text: markdown }, names, aligned, alignment);
    files.set(file, markdown);
  }
  if (alignment.doubts.length > 0) files.clear();
  return { alignment, files, characters };
}

/** What is written must read back as exactly the words that were taken. */
function checkRoundTrip(
  written: Source,
  names: ReadonlySet<string>,
  { turns }: Alignment['chapters'][number],
  { doubts }: Alignment,
) {
  const findings = new Findings();
  const chapter = parseChapter(written, { names, entries: new Set() }, findings, 'write-up');
  try {
    findings.throwIfAny();
  } catch (error) {
    doubts.push({ line: undefined, message: `cannot be written as a chapter: ${(error as Error).message}` });
    return;
  }
  for (const [t, { turn, paragraphs }] of turns.entries()) {
    for (const [p, line] of paragraphs.entries()) {
      const content = chapter?.turns[t]?.paragraphs[p]?.content ?? [];
      if (plainText(content) !== line.text) {
        doubts.push({ line: line.number, message: `${turn.id} has signs that would not read back as they are` });
      }
    }
  }
}

/** Writes an import in the place of any earlier one, all of it or nothing. */
export async function writeImport(root: string, files: ReadonlyMap<string, string>): Promise<void> {
  const folder = importFolder(root);
  await restoreFolder(folder);
  const fresh = freshFolder(folder);
  try {
    for (const [file, text] of files) {
      await mkdir(join(fresh, file, '..'), { recursive: true });
      await writeFile(join(fresh, file), text);
    }
    await replaceFolder(folder, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Takes the imported copy away; false where there was none. */
export async function removeImport(root: string): Promise<boolean> {
  const folder = importFolder(root);
  await restoreFolder(folder);
  // Under a name from which nothing is restored, should this be the last that the process does.
  const gone = freshFolder(folder);
  try {
    await rename(folder, gone);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
  await rm(gone, { recursive: true, force: true });
  return true;
}
