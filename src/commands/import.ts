import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { readBook } from '../book/readBook.ts';
import type { Book } from '../book/types.ts';
import { importFolder, type ImportPlan, planImport, removeImport, writeImport } from '../importer/importWriteUp.ts';
import type { Line } from '../importer/parseWriteUp.ts';
import { sourceLocale } from '../locales.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run import -- path/to/transcript.txt [--force]   read the published write-up instead of the retelling
npm run import -- --remove                            go back to the retelling`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { force: { type: 'boolean' }, remove: { type: 'boolean' } },
  });
  const root = process.cwd();
  if (values.remove && positionals.length === 0) {
    const removed = await removeImport(root);
    console.log(
      removed ? 'The imported write-up is gone; the pages show the retelling.' : 'There is no imported write-up.',
    );
    return;
  }
  const [path, ...more] = positionals;
  if (!path || more.length > 0 || values.remove) throw new Error(USAGE);
  if (!existsSync(path)) throw new Error(`${path}: there is no such file`);

  const book = readBook(root, { writeUp: false });
  const plan = await planImport(path, book, sourceLocale).catch((error: Error) => {
    throw new Error(`${path} is not a transcript of this dialogue: ${error.message}`);
  });
  report(path, plan, book);
  if (plan.files.size === 0) throw new Error('Nothing was written: first mend the lines above in a copy of the file.');
  if (existsSync(importFolder(root)) && !values.force && !(await agrees())) {
    throw new Error('Nothing was written. An earlier import is in place; --force replaces it without asking.');
  }
  await writeImport(root, plan.files);
  console.log('Written to docs/imported/, which git ignores. The next build or reload shows it.');
});

function report(path: string, { alignment, characters }: ImportPlan, book: Book): void {
  const turns = alignment.chapters.flatMap((chapter) => chapter.turns);
  console.log(`Taken: ${alignment.chapters.length} chapters, ${turns.length} turns`);
  for (const { id, name } of book.speakers) {
    const count = turns.filter(({ turn }) => turn.speaker === id).length;
    console.log(`  ${name[sourceLocale.key]}: ${count} turns, ${characters.get(id)} characters`);
  }
  console.log(`Left out: ${alignment.leftOut.length} lines${alignment.leftOut.length > 0 ? ':' : ''}`);
  for (const run of runsOf(alignment.leftOut)) console.log(`  ${path}:${run.from}-${run.to}  ${run.text}`);
  if (alignment.doubts.length > 0) console.log('Not aligned:');
  for (const { line, message } of alignment.doubts) console.log(`  ${path}${line ? `:${line}` : ''}: ${message}`);
}

/** Lines gathered into stretches, each shown by how it begins. Blank lines do not part a stretch. */
function runsOf(lines: readonly Line[]) {
  const runs: { from: number; to: number; text: string }[] = [];
  for (const { number, text } of lines) {
    const run = runs.at(-1);
    if (run && number <= run.to + 2) run.to = number;
    else runs.push({ from: number, to: number, text: `${[...text].slice(0, 20).join('')}…` });
  }
  return runs;
}

async function agrees(): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('An import is in place already. Replace it? [y/N] ');
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}
