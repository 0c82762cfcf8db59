import { z } from 'zod';
import type { Locale } from '../locales.ts';
import { turnOf } from './ids.ts';
import { readYaml } from './frontMatter.ts';
import type { Source } from './readSource.ts';
import { localizedWords, words } from './schemas.ts';
import type { Findings } from './SourceError.ts';
import { type Chapter, type Localized, type Question, RELATIONS, type Speaker } from './types.ts';

interface Talk {
  speakers: readonly Speaker[];
  chapters: readonly Chapter[];
}

/**
 * Reads docs/positions.yaml: the questions debated, in order, and where each guest stands. A stance rests on turns of its
 * own speaker. A language that any of it is written in must be there throughout. What is wrong goes to `findings`.
 */
export function parsePositions(source: Source, talk: Talk, locales: readonly Locale[], findings: Findings): Question[] {
  const questions = readYaml(source.text, schemaOf(talk, locales), source.file, 1, findings) ?? {};
  return Object.entries(questions).map(([id, { question, relation, answers }]) => ({
    id,
    text: question,
    relation: relation ?? 'agree',
    answers: answers.map(({ label, stances }) => ({
      label,
      stances: Object.entries(stances).map(([speaker, { turns, notes = [], ...text }]) => ({
        speaker,
        turns,
        notes: notes.map((note) => noteIn(talk.chapters, turns, note)!.id),
        text: text as Localized<string>,
      })),
    })),
  }));
}

/** The note of that label in one of the turns. */
const noteIn = (chapters: readonly Chapter[], turns: readonly string[], label: string) =>
  chapters.flatMap(({ notes }) => notes).find((note) => note.label === label && turns.includes(turnOf(note.paragraph)));

function schemaOf({ speakers, chapters }: Talk, locales: readonly Locale[]) {
  const text = localizedWords(locales);
  const turns = new Map(chapters.flatMap((chapter) => chapter.turns.map(({ id, speaker }) => [id, speaker])));
  const turn = z.string().superRefine((id, { addIssue }) => {
    if (!turns.has(id)) addIssue({ code: 'custom', message: `there is no turn “${id}”` });
  });
  const stance = z.strictObject({
    turns: z.array(turn).min(1, 'a stance rests on at least one turn'),
    notes: z.array(z.string()).optional(),
    ...Object.fromEntries(locales.map(({ key }) => [key, words.optional()])),
  });
  const stances = z.record(z.string(), stance).superRefine((stated, { addIssue }) => {
    for (const [speaker, value] of Object.entries(stated)) {
      if (!speakers.some(({ id }) => id === speaker)) {
        addIssue({ code: 'custom', path: [speaker], message: `there is no speaker “${speaker}”` });
        continue;
      }
      for (const [i, id] of value.turns.entries()) {
        if (!turns.has(id) || turns.get(id) === speaker) continue;
        addIssue({ code: 'custom', path: [speaker, 'turns', i], message: `${id} is not a turn of ${speaker}` });
      }
      for (const [i, label] of (value.notes ?? []).entries()) {
        if (noteIn(chapters, value.turns, label)) continue;
        addIssue({ code: 'custom', path: [speaker, 'notes', i], message: `its turns have no note “${label}”` });
      }
    }
  });
  const question = z
    .strictObject({
      question: text,
      relation: z.enum(RELATIONS).exclude(['agree']).optional(),
      answers: z.array(z.strictObject({ label: text, stances })).min(1, 'a question has at least one answer'),
    })
    .superRefine(({ relation, answers }, { addIssue }) => {
      if (answers.length > 1 && !relation) {
        addIssue({ code: 'custom', message: 'several answers need a relation: differ or complement' });
      }
      if (answers.length === 1 && relation) {
        addIssue({ code: 'custom', path: ['relation'], message: 'a single answer has nothing to relate to' });
      }
      const guests = answers.flatMap((answer) => Object.keys(answer.stances));
      if (guests.length < 2) addIssue({ code: 'custom', message: 'a question needs at least two guests' });
      for (const [i, answer] of answers.entries()) {
        for (const guest of Object.keys(answer.stances)) {
          if (answers.findIndex(({ stances }) => guest in stances) === i) continue;
          addIssue({
            code: 'custom',
            path: ['answers', i, 'stances', guest],
            message: `${guest} has another answer already`,
          });
        }
      }
    });
  return z
    .record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a question’s id is in a-z, 0-9 and single hyphens'), question)
    .superRefine((questions, { addIssue }) => {
      for (const { path, locale } of missingLanguages(questions, locales)) {
        addIssue({ code: 'custom', path, message: `is missing in “${locale}”` });
      }
    });
}

type Questions = Record<string, { question: object; answers: { label: object; stances: Record<string, object> }[] }>;

/** The texts that lack a language which others of the file have, and the source's wherever it is lacking. */
function missingLanguages(questions: Questions, [source, ...translations]: readonly Locale[]) {
  const texts = Object.entries(questions).flatMap(([id, { question, answers }]) => [
    { path: [id, 'question'] as PropertyKey[], text: question },
    ...answers.flatMap(({ label, stances }, i) => [
      { path: [id, 'answers', i, 'label'] as PropertyKey[], text: label },
      ...Object.entries(stances).map(([speaker, text]) => ({ path: [id, 'answers', i, 'stances', speaker], text })),
    ]),
  ]);
  const used = [source!, ...translations.filter(({ key }) => texts.some(({ text }) => key in text))];
  return texts.flatMap(({ path, text }) =>
    used.filter(({ key }) => !(key in text)).map(({ key }) => ({ path, locale: key })),
  );
}
