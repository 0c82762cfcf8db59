import { hanLengthOf } from '../book/plainText.ts';
import type { Book, Turn } from '../book/types.ts';
import { sourceLocale } from '../locales.ts';
import { remembered } from '../remembered.ts';

/** A turn's place in a drawing of the talk: how far into it the turn begins, and how long it is, each from 0 to 1. */
export interface Bar {
  turn: Turn;
  start: number;
  length: number;
  /** The speaker's place among the speakers, 0 for the first. */
  lane: number;
}

export interface TalkMap {
  bars: Bar[];
  /** How far into the talk each chapter begins, from 0 to 1. */
  chapters: number[];
}

/**
 * The talk, or some chapters of it, drawn out in a line, measured in the source's Han characters.
 *
 * @param least the part of the whole, from 0 to 1, that the shortest turn is drawn as, so that it can be seen and pointed at.
 */
export function talkMap(
  { chapters, speakers }: Pick<Book, 'chapters' | 'speakers'>,
  source: string,
  least = 0,
): TalkMap {
  const characters = chapters.flatMap(({ turns }) => turns).reduce((sum, turn) => sum + turnLength(turn, source), 0);
  const floor = Math.max(1, least * characters);
  const lengths = chapters.map(({ turns }) => turns.map((turn) => Math.max(floor, turnLength(turn, source))));
  const all = lengths.flat().reduce((sum, length) => sum + length, 0);
  const map: TalkMap = { bars: [], chapters: [] };
  let said = 0;
  for (const [c, { turns }] of chapters.entries()) {
    map.chapters.push(said / all);
    for (const [t, turn] of turns.entries()) {
      const length = lengths[c]![t]!;
      const lane = speakers.findIndex(({ id }) => id === turn.speaker);
      map.bars.push({ turn, start: said / all, length: length / all, lane });
      said += length;
    }
  }
  return map;
}

export interface WholeTalk extends TalkMap {
  barOf: ReadonlyMap<Turn, Bar>;
}

/** The map of all the talk in its own language, which many pages show a part of: made on first use. */
export const wholeTalk = remembered((book: Book): WholeTalk => {
  const map = talkMap(book, sourceLocale.key);
  return { ...map, barOf: new Map(map.bars.map((bar) => [bar.turn, bar])) };
});

/** How long a turn is, in the source's Han characters. */
export const turnLength = ({ paragraphs }: Turn, source: string) =>
  paragraphs.reduce((sum, { content }) => sum + hanLengthOf(content[source] ?? []), 0);
