import type { Locale } from '../locales.ts';
import { chapterId, noteId, paragraphId, turnId } from './ids.ts';
import type { ChapterText } from './parseChapter.ts';
import type { Findings } from './SourceError.ts';
import type { Chapter, KeyPoint, Localized, Note, Speaker, Turn } from './types.ts';

interface Version {
  locale: Locale;
  text: ChapterText;
}

/**
 * Joins a chapter's source text and its translations into one chapter, turn by turn and paragraph by paragraph.
 * Turns and paragraphs get their ids from their place in the source.
 */
export function alignChapter(
  source: Version,
  translations: readonly Version[],
  speakers: readonly Speaker[],
  findings: Findings,
): Chapter {
  const versions = [source, ...translations];
  const { number, slug } = source.text;
  const each = <T>(value: (text: ChapterText) => T | undefined): Localized<T> =>
    Object.fromEntries(
      versions.flatMap(({ locale, text }) => {
        const found = value(text);
        return found === undefined ? [] : [[locale.key, found]];
      }),
    ) as Localized<T>;

  for (const translation of translations) checkTurns(source, translation, speakers, findings);
  const turns = source.text.turns.map((turn, t): Turn => {
    const id = turnId(number, t + 1);
    return {
      id,
      number: t + 1,
      speaker: speakerNamed(turn.speaker, speakers).id,
      paragraphs: turn.paragraphs.map((_, p) => ({
        id: paragraphId(id, p + 1),
        content: each((text) => text.turns[t]?.paragraphs[p]?.content),
      })),
    };
  });

  return {
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
}

/** A speaker by the name in any language; the parser lets no other name through. */
const speakerNamed = (name: string, speakers: readonly Speaker[]) =>
  speakers.find((speaker) => Object.values(speaker.name).includes(name))!;

function checkTurns(source: Version, translation: Version, speakers: readonly Speaker[], findings: Findings) {
  const { file, turns } = translation.text;
  for (const [t, turn] of turns.entries()) {
    const original = source.text.turns[t];
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
    if (text.points.map(({ turn }) => turn).join() !== source!.text.points.map(({ turn }) => turn).join()) {
      findings.add(text.file, text.points[0]?.line ?? 1, 'the key points rest on other turns than those of the source');
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
