import type { Locale } from '../locales.ts';
import { chapterId, noteId, paragraphId, turnId } from './ids.ts';
import type { ChapterText, ParagraphText } from './parseChapter.ts';
import type { Findings } from './SourceError.ts';
import { alignParagraphs, type Passage } from './translation/alignParagraphs.ts';
import { fingerprint, type RecordEntry } from './translation/record.ts';
import type { Chapter, KeyPoint, Localized, Note, Paragraph, Speaker, TranslatedParagraph, Turn } from './types.ts';

interface Version {
  locale: Locale;
  text: ChapterText;
}

/** A translation, with what was recorded of it. */
export interface Translation extends Version {
  record: readonly RecordEntry[];
}

/** A paragraph of a file, with its turn. */
interface Placed extends Passage {
  paragraph: ParagraphText;
}

/**
 * Joins a chapter's source text and its translations into one chapter, paragraph by paragraph.
 * Turns and paragraphs get their ids from their place in the source.
 *
 * @returns the chapter, and how each paragraph of each translation stands to the source.
 */
export function alignChapter(
  source: Version,
  translations: readonly Translation[],
  speakers: readonly Speaker[],
  findings: Findings,
): { chapter: Chapter; translated: TranslatedParagraph[] } {
  const versions = [source, ...translations];
  const { number, slug } = source.text;
  const each = <T>(value: (text: ChapterText) => T): Localized<T> =>
    Object.fromEntries(versions.map(({ locale, text }) => [locale.key, value(text)]));

  const originals = placed(source.text, speakers);
  const turns = source.text.turns.map((turn, t): Turn => {
    const id = turnId(number, t + 1);
    return {
      id,
      number: t + 1,
      speaker: speakerNamed(turn.speaker, speakers).id,
      paragraphs: turn.paragraphs.map(({ content }, p) => ({
        id: paragraphId(id, p + 1),
        content: { [source.locale.key]: content },
        stale: [],
      })),
    };
  });
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  const translated = translations.flatMap((translation) =>
    translate(paragraphs, originals, source, translation, speakers, findings),
  );

  const chapter: Chapter = {
    id: chapterId(number),
    number,
    slug,
    title: each((text) => text.title),
    summary: each((text) => text.summary),
    points: alignPoints(versions, number, findings),
    turns,
    notes: alignNotes(versions, number, findings),
    file: each((text) => text.file),
  };
  return { chapter, translated };
}

/** Lays a translation over the paragraphs of the source, and says how each of its paragraphs stands to them. */
function translate(
  paragraphs: readonly Paragraph[],
  originals: readonly Placed[],
  source: Version,
  { locale, text, record }: Translation,
  speakers: readonly Speaker[],
  findings: Findings,
): TranslatedParagraph[] {
  // Before anything is recorded a file that does not run parallel is a mistake; later the source may have moved on.
  if (record.length === 0) checkParallel(source.text, text, speakers, findings);
  const passages = placed(text, speakers);
  return alignParagraphs(originals, passages, record).map(
    ({ source: place, state, recorded }, i): TranslatedParagraph => {
      const { paragraph, print } = passages[i]!;
      const at = { locale: locale.key, file: text.file, line: paragraph.line, state, print, recorded };
      if (place === undefined) {
        if (state === 'unrecorded' && record.length > 0)
          findings.add(text.file, paragraph.line, 'the source has no counterpart to this paragraph');
        return at;
      }
      const original = paragraphs[place]!;
      original.content[locale.key] = paragraph.content;
      if (state === 'stale') original.stale.push(locale.key);
      return { ...at, id: original.id, source: originals[place]!.print };
    },
  );
}

const placed = ({ turns }: ChapterText, speakers: readonly Speaker[]): Placed[] =>
  turns.flatMap(({ speaker, paragraphs }, turn) =>
    paragraphs.map((paragraph) => ({
      speaker: speakerNamed(speaker, speakers).id,
      turn,
      print: fingerprint(paragraph.content),
      paragraph,
    })),
  );

/** A speaker by the name in any language; the parser lets no other name through. */
const speakerNamed = (name: string, speakers: readonly Speaker[]) =>
  speakers.find((speaker) => Object.values(speaker.name).includes(name))!;

function checkParallel(
  source: ChapterText,
  { file, turns }: ChapterText,
  speakers: readonly Speaker[],
  findings: Findings,
) {
  for (const [t, turn] of turns.entries()) {
    const original = source.turns[t];
    if (!original) findings.add(file, turn.line, `the source has no turn ${t + 1} in this chapter`);
    else if (speakerNamed(turn.speaker, speakers) !== speakerNamed(original.speaker, speakers)) {
      findings.add(file, turn.line, `turn ${t + 1} is spoken by “${original.speaker}” in the source`);
    } else if (turn.paragraphs.length > original.paragraphs.length) {
      const line = turn.paragraphs[original.paragraphs.length]!.line;
      findings.add(file, line, `turn ${t + 1} has ${original.paragraphs.length} paragraphs in the source, not more`);
    }
  }
}

function alignPoints(versions: readonly Version[], chapter: number, findings: Findings): KeyPoint[] {
  const [source, ...translations] = versions;
  for (const { turn, line } of source!.text.points) {
    if (turn > source!.text.turns.length) findings.add(source!.text.file, line, `the chapter has no turn ${turn}`);
  }
  for (const { text } of translations) {
    if (text.points.length !== source!.text.points.length) {
      const line = text.points[0]?.line ?? 1;
      findings.add(
        text.file,
        line,
        `the source has ${source!.text.points.length} key points, not ${text.points.length}`,
      );
    }
  }
  return source!.text.points.map((point, i) => ({
    turn: turnId(chapter, point.turn),
    text: Object.fromEntries(
      versions.flatMap(({ locale, text }) => (text.points[i] ? [[locale.key, text.points[i].text]] : [])),
    ),
  }));
}

function alignNotes(versions: readonly Version[], chapter: number, findings: Findings): Note[] {
  const [source, ...translations] = versions;
  for (const { text } of translations) {
    for (const [label, { line }] of text.notes) {
      if (!source!.text.notes.has(label)) findings.add(text.file, line, `the source has no note “${label}”`);
    }
  }
  const referred = source!.text.turns.flatMap((turn, t) =>
    turn.paragraphs.flatMap((paragraph, p) =>
      paragraph.notes.map((label) => ({ label, paragraph: paragraphId(turnId(chapter, t + 1), p + 1) })),
    ),
  );
  return referred.map(({ label, paragraph }, i) => ({
    id: noteId(chapter, i + 1),
    number: i + 1,
    label,
    paragraph,
    content: Object.fromEntries(
      versions.flatMap(({ locale, text }) => {
        const note = text.notes.get(label);
        return note ? [[locale.key, note.content]] : [];
      }),
    ),
  }));
}
