import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readBook } from '../book/readBook.ts';
import { RECORD } from '../book/translation/record.ts';
import { type ChapterUpkeep, recordAfter, upkeepOf } from '../book/translation/upkeep.ts';
import type { Book } from '../book/types.ts';
import { locales } from '../locales.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run translation                            what is missing or out of date
npm run translation -- --accept c05-t07-p2     this paragraph was looked at: it says what the source says
npm run translation -- --accept c05            the same for a whole turn or chapter; “all” for everything`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { accept: { type: 'string', multiple: true } },
  });
  const root = process.cwd();
  const book = readBook(root, { writeUp: false });
  if (values.accept) await accept(root, book, [...values.accept, ...positionals]);
  else if (positionals.length > 0) throw new Error(USAGE);
  else report(upkeepOf(book, locales));
});

function report(chapters: readonly ChapterUpkeep[]): void {
  for (const { chapter, locale, file, missing, open, current, total } of chapters) {
    console.log(`${locale.key} ${chapter.slug}: ${current} of ${total} paragraphs current`);
    if (!file) {
      console.log(`  ${chapter.file[locales[0].key]}:1: missing: not translated`);
      continue;
    }
    for (const id of missing) console.log(`  ${file}:1: missing: ${id}`);
    for (const { line, state, id } of open) console.log(`  ${file}:${line}: ${state}: ${id ?? 'no counterpart'}`);
  }
  const sum = (count: (chapter: ChapterUpkeep) => number) => chapters.reduce((all, one) => all + count(one), 0);
  const states = (['stale', 'unrecorded', 'extra'] as const).map(
    (state) => `${sum(({ open }) => open.filter((one) => one.state === state).length)} ${state}`,
  );
  console.log(
    `${sum(({ current }) => current)} current, ${sum(({ missing }) => missing.length)} missing, ${states.join(', ')}`,
  );
}

/** Whether what was asked for, a paragraph, turn or chapter or all of them, covers a paragraph. */
function covers(asked: string, id: string): boolean {
  return asked === 'all' || id === asked || id.startsWith(`${asked}-`);
}

async function accept(root: string, book: Book, wanted: readonly string[]): Promise<void> {
  const accepts = (id: string) => wanted.some((one) => covers(one, id));
  const unknown = wanted.filter((one) => one !== 'all' && !book.translated.some(({ id }) => id && covers(one, id)));
  if (unknown.length > 0) throw new Error(`No translated paragraph has the id ${unknown.join(', ')}\n${USAGE}`);
  const files = new Set(book.translated.filter(({ id }) => id && accepts(id)).map(({ file }) => file));
  for (const file of files) {
    const path = join(root, file.replace(/\.md$/, RECORD));
    const text = recordAfter(
      book.translated.filter((one) => one.file === file),
      accepts,
    );
    await writeFile(`${path}.new`, text);
    await rename(`${path}.new`, path);
    console.log(`Recorded ${file.replace(/\.md$/, RECORD)}`);
  }
}
