import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { locales as allLocales, type Locale } from '../locales.ts';
import { alignChapter } from './alignChapter.ts';
import { readYaml } from './frontMatter.ts';
import { type ChapterText, parseChapter } from './parseChapter.ts';
import { localizedText, parseSpeakers } from './parseSpeakers.ts';
import { readSource } from './readSource.ts';
import { Findings } from './SourceError.ts';
import type { Book, Chapter, Speaker } from './types.ts';
import { withWriteUp } from './withWriteUp.ts';

/** The folder, under docs/, of a local copy of the published write-up. Git does not see it. */
export const WRITE_UP = 'imported';

interface Options {
  /** The languages, the source first. */
  locales?: readonly Locale[];
  /** Whether a local copy of the write-up takes the retelling's place, where there is one. */
  writeUp?: boolean;
}

/**
 * Reads the edition under `root`/docs: the only way from files to the model.
 *
 * @throws SourceError with all that is wrong, by file and line.
 */
export async function readBook(root: string, options: Options = {}): Promise<Book> {
  const { locales = allLocales, writeUp = true } = options;
  const findings = new Findings();
  const docs = join(root, 'docs');

  const { title } = await readTitle(root, join(docs, 'book.yaml'), locales, findings);
  const speakersFile = await readSource(root, join(docs, 'speakers.yaml'), findings);
  const speakers = speakersFile ? parseSpeakers(speakersFile, locales, findings) : [];
  findings.throwIfAny();

  const versions = new Map<string, ChapterText[]>();
  for (const { key } of locales) {
    versions.set(key, await readChapters(root, join(docs, key, 'chapters'), 'edition', findings));
  }
  const chapters = alignChapters(locales, versions, speakers, findings);
  if (chapters.length === 0) findings.add(`docs/${locales[0]!.key}/chapters`, 1, 'there is no chapter here');
  if (speakersFile) checkClaims(speakersFile.file, speakersFile.text, speakers, chapters, findings);
  findings.throwIfAny();

  const book: Book = { title, text: 'retelling', speakers, chapters, glossary: [] };
  if (!writeUp) return book;
  const imported = await readChapters(root, join(docs, WRITE_UP, 'chapters'), 'write-up', findings);
  findings.throwIfAny();
  return imported.length > 0 ? withWriteUp(book, imported, locales[0]!) : book;
}

async function readTitle(root: string, path: string, locales: readonly Locale[], findings: Findings) {
  const source = await readSource(root, path, findings);
  const schema = z.strictObject({ title: localizedText(locales) });
  return (source && readYaml(source.text, schema, source.file, 1, findings)) ?? { title: {} };
}

async function readChapters(root: string, folder: string, kind: 'edition' | 'write-up', findings: Findings) {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const chapters: ChapterText[] = [];
  for (const name of names.filter((name) => name.endsWith('.md')).sort()) {
    const source = await readSource(root, join(folder, name), findings);
    const chapter = source && parseChapter(source.file, source.text, findings, kind);
    if (!chapter) continue;
    const twin = chapters.find(({ number }) => number === chapter.number);
    if (twin) findings.add(chapter.file, 1, `chapter ${chapter.number} is also ${twin.file}`);
    chapters.push(chapter);
  }
  return chapters.sort((a, b) => a.number - b.number);
}

function alignChapters(
  [source, ...translations]: readonly Locale[],
  versions: ReadonlyMap<string, ChapterText[]>,
  speakers: readonly Speaker[],
  findings: Findings,
): Chapter[] {
  const originals = versions.get(source!.key)!;
  for (const locale of translations) {
    for (const { file, slug } of versions.get(locale.key)!) {
      if (!originals.some((original) => original.slug === slug)) {
        findings.add(file, 1, `the source has no chapter “${slug}” (docs/${source!.key}/chapters/${slug}.md)`);
      }
    }
  }
  return originals.map((original) =>
    alignChapter(
      { locale: source!, text: original },
      translations.flatMap((locale) => {
        const text = versions.get(locale.key)!.find(({ slug }) => slug === original.slug);
        return text ? [{ locale, text }] : [];
      }),
      speakers,
      findings,
    ),
  );
}

function checkClaims(
  file: string,
  yaml: string,
  speakers: readonly Speaker[],
  chapters: Chapter[],
  findings: Findings,
) {
  const turns = new Map(chapters.flatMap((chapter) => chapter.turns.map((turn) => [turn.id, turn] as const)));
  for (const { id, claim } of speakers) {
    if (!claim || turns.get(claim.turn)?.speaker === id) continue;
    const line = yaml.slice(0, yaml.indexOf(claim.turn)).split('\n').length;
    findings.add(file, line, `${claim.turn} is not a turn of ${id}`);
  }
}
