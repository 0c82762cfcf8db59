import { chapterOf } from '../../book/ids.ts';
import { remember, remembered } from '../remember.ts';

/** How far the reader is, as this device knows it. */
export interface Reading {
  /** The turn where the reader stopped: `c05-t07`. */
  last?: string;
  /** The number of the last turn reached in each chapter that was opened, by the chapter's id. */
  reached: Record<string, number>;
}

const TURN = /^c\d{2,}-t\d{2,}$/;

/** What was remembered, or nothing read yet where that is missing or damaged. */
export function parseReading(stored: string | undefined): Reading {
  try {
    const { last, reached } = JSON.parse(stored ?? '{}') as Partial<Record<keyof Reading, unknown>>;
    const known = Object.entries(reached ?? {}).filter(
      (entry): entry is [string, number] => /^c\d{2,}$/.test(entry[0]) && Number.isInteger(entry[1]) && entry[1] > 0,
    );
    return {
      ...(typeof last === 'string' && TURN.test(last) && { last }),
      reached: Object.fromEntries(known),
    };
  } catch {
    return { reached: {} };
  }
}

/** The same after another turn: a chapter's progress never goes back. */
export function withTurn({ reached }: Reading, turn: string): Reading {
  const chapter = chapterOf(turn);
  const number = Number(turn.slice(turn.indexOf('-t') + 2));
  return { last: turn, reached: { ...reached, [chapter]: Math.max(number, reached[chapter] ?? 0) } };
}

export const recallReading = () => parseReading(remembered('reading'));

export const rememberReading = (reading: Reading) => remember('reading', JSON.stringify(reading));
