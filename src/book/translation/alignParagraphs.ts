import { pairInOrder } from './pairInOrder.ts';
import type { RecordEntry } from './record.ts';

/** A paragraph as alignment sees it. */
export interface Passage {
  speaker: string;
  /** The place of its turn in the chapter, from 0. */
  turn: number;
  /** See fingerprint. */
  print: string;
}

/**
 * How a translated paragraph stands to the source:
 * `current`, it translates what the source says now; `stale`, the source has changed since; `unrecorded`, nobody has
 * recorded which source it translates; `extra`, the source no longer has its counterpart.
 */
export type State = 'current' | 'stale' | 'unrecorded' | 'extra';

export interface Aligned {
  /** The place of the source paragraph, from 0; undefined for an extra one. */
  source: number | undefined;
  state: State;
  /** The fingerprint of the source it was last seen to translate. */
  recorded: string | undefined;
}

/**
 * Finds, for each paragraph of a translated chapter, the source paragraph it translates. What was recorded decides,
 * wherever the paragraph has gone since; the rest is paired turn by turn and paragraph by paragraph, in order, within
 * turns of the same speaker.
 */
export function alignParagraphs(
  source: readonly Passage[],
  translation: readonly Passage[],
  record: readonly RecordEntry[],
): Aligned[] {
  const entryOf = pairInOrder(
    [translation.length, record.length],
    samePrints(
      translation.map(({ print }) => print),
      record.map((entry) => entry.translation),
    ),
    () => true,
  );
  const sourceOf = (t: number) => record[entryOf.get(t) ?? -1]?.source;
  const current = samePrints(
    translation.map((_, t) => sourceOf(t) ?? ''),
    source.map(({ print }) => print),
  );
  const pairs = pairWithinTurns(source, translation, current);
  return translation.map((_, t): Aligned => {
    const recorded = sourceOf(t);
    const place = pairs.get(t);
    if (current.has(t)) return { source: place, recorded, state: 'current' };
    if (recorded === undefined) return { source: place, recorded, state: 'unrecorded' };
    return { source: place, recorded, state: place === undefined ? 'extra' : 'stale' };
  });
}

/** Pairs equal prints, each once, the nearest in order first. */
function samePrints(from: readonly string[], to: readonly string[]): Map<number, number> {
  const places = new Map<string, number[]>();
  for (const [i, print] of to.entries()) {
    const known = places.get(print);
    if (known) known.push(i);
    else places.set(print, [i]);
  }
  const pairs = new Map<number, number>();
  for (const [i, print] of from.entries()) {
    const place = places.get(print)?.shift();
    if (place !== undefined) pairs.set(i, place);
  }
  return pairs;
}

function pairWithinTurns(
  source: readonly Passage[],
  translation: readonly Passage[],
  current: ReadonlyMap<number, number>,
): Map<number, number> {
  const sourceTurns = turnsOf(source);
  const translatedTurns = turnsOf(translation);
  // A turn goes where the first of its recorded paragraphs went.
  const known = new Map<number, number>();
  for (const [t, s] of current) {
    const turn = translation[t]!.turn;
    if (!known.has(turn) && ![...known.values()].includes(source[s]!.turn)) known.set(turn, source[s]!.turn);
  }
  const sameSpeaker = (t: number, s: number) =>
    translatedTurns[t]?.[0] !== undefined &&
    sourceTurns[s]?.[0] !== undefined &&
    translation[translatedTurns[t][0]]!.speaker === source[sourceTurns[s][0]]!.speaker;
  const turns = pairInOrder([translatedTurns.length, sourceTurns.length], known, sameSpeaker);

  const pairs = new Map(current);
  const taken = new Set(current.values());
  for (const [t, s] of turns) {
    const own = translatedTurns[t] ?? [];
    const theirs = sourceTurns[s] ?? [];
    const within = new Map<number, number>();
    for (const [i, place] of own.entries()) {
      const target = current.get(place);
      if (target !== undefined && theirs.includes(target)) within.set(i, theirs.indexOf(target));
    }
    const free = (a: number, b: number) => !current.has(own[a]!) && !taken.has(theirs[b]!);
    for (const [a, b] of pairInOrder([own.length, theirs.length], within, free)) {
      pairs.set(own[a]!, theirs[b]!);
      taken.add(theirs[b]!);
    }
  }
  return pairs;
}

/** The places of the paragraphs of each turn. */
function turnsOf(passages: readonly Passage[]): number[][] {
  const turns: number[][] = [];
  for (const [i, { turn }] of passages.entries()) (turns[turn] ??= []).push(i);
  return turns;
}
