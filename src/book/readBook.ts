import { join } from 'node:path';
import { z } from 'zod';
import { locales as allLocales, type Locale } from '../locales.ts';
import { alignChapter } from './alignChapter.ts';
import { checkProse } from './checkProse.ts';
import { readYaml } from './frontMatter.ts';
import { linkTerms } from './glossary/linkTerms.ts';
import { readGlossary } from './glossary/readGlossary.ts';
import { type ChapterText, type Known, parseChapter } from './parseChapter.ts';
import { parsePositions } from './parsePositions.ts';
import { parseSpeakers } from './parseSpeakers.ts';
import { lineHolding, nameOf, namesIn, readSource, type Source } from './readSource.ts';
import { localizedWords } from './schemas.ts';
import { Findings } from './SourceError.ts';
import { parseRecord, RECORD, type RecordEntry } from './translation/record.ts';
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
export function readBook(root: string, options: Options = {}): Book {
  const { locales = allLocales, writeUp = true } = options;
  const findings = new Findings();
  const docs = join(root, 'docs');

  const { title } = readTitle(root, join(docs, 'book.yaml'), locales, findings);
  const speakersFile = readSource(root, join(docs, 'speakers.yaml'), findings);
  const speakers = speakersFile ? parseSpeakers(speakersFile, locales, findings) : [];
  findings.throwIfAny();
  checkProse(root, locales, findings);
  const glossary = readGlossary(root, locales, findings);
  const known: Known = {
    names: new Set(speakers.flatMap(({ name }) => Object.values(name))),
    entries: new Set(glossary.map(({ id }) => id)),
  };

  const versions = new Map<string, ChapterFile[]>();
  for (const { key } of locales) {
    versions.set(key, readChapters(root, join(docs, key, 'chapters'), 'edition', known, findings));
  }
  const aligned = alignChapters(locales, versions, speakers, findings);
  const chapters = aligned.map(({ chapter }) => chapter);
  findings.throwIfAny();
  if (speakersFile) checkClaims(speakersFile, speakers, chapters, findings);
  const positionsFile = readSource(root, join(docs, 'positions.yaml'), findings);
  const positions = positionsFile ? parsePositions(positionsFile, { speakers, chapters }, locales, findings) : [];
  findings.throwIfAny();

  const translated = aligned.flatMap((one) => one.translated);
  const book: Book = { title, text: 'retelling', speakers, chapters, glossary, positions, translated };
  if (!writeUp) return linkTerms(book);
  const imported = readChapters(root, join(docs, WRITE_UP, 'chapters'), 'write-up', known, findings);
  findings.throwIfAny();
  const texts = imported.flatMap(({ text }) => text ?? []);
  return linkTerms(texts.length > 0 ? withWriteUp(book, texts, locales[0]!) : book);
}

function readTitle(root: string, path: string, locales: readonly Locale[], findings: Findings) {
  const source = readSource(root, path, findings);
  const schema = z.strictObject({ title: localizedWords(locales) });
  return (source && readYaml(source.text, schema, source.file, 1, findings)) ?? { title: {} };
}

interface ChapterFile {
  file: string;
  slug: string;
  /** Undefined where nothing of use could be read. */
  text: ChapterText | undefined;
  /** Of a translation: what it was last seen to translate. */
  record: RecordEntry[];
}

function readChapters(
  root: string,
  folder: string,
  kind: 'edition' | 'write-up',
  known: Known,
  findings: Findings,
): ChapterFile[] {
  const entries = namesIn(root, folder, findings);
  const chapters: ChapterFile[] = [];
  for (const name of entries.filter((entry) => entry.endsWith('.md')).sort()) {
    const path = join(folder, name);
    const source = readSource(root, path, findings);
    const text = source && parseChapter(source, known, findings, kind);
    const twin = chapters.find((chapter) => text && chapter.text?.number === text.number);
    if (twin) findings.add(source!.file, 1, `chapter ${text!.number} is also ${twin.file}`);
    const slug = name.replace(/\.md$/, '');
    const recordFile = entries.includes(slug + RECORD)
      ? readSource(root, join(folder, slug + RECORD), findings)
      : undefined;
    const record = recordFile ? parseRecord(recordFile, findings) : [];
    chapters.push({ file: nameOf(root, path), slug, text, record });
  }
  return chapters.sort((a, b) => (a.text?.number ?? 0) - (b.text?.number ?? 0));
}

/** Joins the languages of each chapter whose files are sound: what follows from a broken file is not worth saying. */
function alignChapters(
  [source, ...translations]: readonly Locale[],
  versions: ReadonlyMap<string, ChapterFile[]>,
  speakers: readonly Speaker[],
  findings: Findings,
): ReturnType<typeof alignChapter>[] {
  const originals = versions.get(source!.key)!;
  if (originals.length === 0) findings.add(`docs/${source!.key}/chapters`, 1, 'there is no chapter here');
  for (const { file, slug } of translations.flatMap(({ key }) => versions.get(key)!)) {
    if (originals.some((original) => original.slug === slug)) continue;
    findings.add(file, 1, `the source has no chapter “${slug}” (docs/${source!.key}/chapters/${slug}.md)`);
  }
  const soundText = (chapter: ChapterFile | undefined) =>
    chapter && findings.isSound(chapter.file) ? chapter.text : undefined;
  return originals.flatMap((original) => {
    const text = soundText(original);
    if (!text) return [];
    const translated = translations.flatMap((locale) => {
      const translation = versions.get(locale.key)!.find(({ slug }) => slug === original.slug);
      const translatedText = soundText(translation);
      return translatedText ? [{ locale, text: translatedText, record: translation!.record }] : [];
    });
    return [alignChapter({ locale: source!, text }, translated, speakers, findings)];
  });
}

function checkClaims({ file, text }: Source, speakers: readonly Speaker[], chapters: Chapter[], findings: Findings) {
  for (const { id, claim } of speakers) {
    const turn = chapters.flatMap(({ turns }) => turns).find((candidate) => candidate.id === claim?.turn);
    if (!claim || turn?.speaker === id) continue;
    findings.add(file, lineHolding(text, claim.turn), `${claim.turn} is not a turn of ${id}`);
  }
}
