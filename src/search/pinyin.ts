import type { LatinTable } from './tables.ts';

/** The readings of Han characters without tones, as one types them: 行 → [xing, hang], 绿 → [lv]. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/** The readings of the characters in the glossary's names, out of their table. */
export function readReadings({ readings }: Pick<LatinTable, 'readings'>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, character, reading] of readings.matchAll(/(\P{ASCII})([a-z]+)/gu)) {
    found.set(character!, [...(found.get(character!) ?? []), reading!]);
  }
  return found;
}

export interface Spelled {
  part: string;
  /** Whether that is all of the name, and spelled out to its end. */
  isWhole: boolean;
}

/**
 * The part of a Chinese name that a typed run of pinyin spells, from its beginning or from any later character on:
 * `jushen` in 具身智能 → 具身. The last syllable may be unfinished where a whole one stands before it.
 *
 * @param typed Latin letters in lower case, without spaces.
 * @returns undefined where the name is not spelled so.
 */
export function spelled(typed: string, name: string, readings: Readings): Spelled | undefined {
  const characters = [...name];
  for (let from = 0; from < characters.length; from++) {
    const found = spelledFrom(typed, characters, from, readings);
    if (found) {
      const part = characters.slice(from, from + found.length).join('');
      return { part, isWhole: part === name && found.isFinished };
    }
  }
  return undefined;
}

/** How many characters from a place on a run of pinyin spells, and whether it spells the last one out. */
function spelledFrom(
  typed: string,
  characters: readonly string[],
  from: number,
  readings: Readings,
): { length: number; isFinished: boolean } | undefined {
  for (const sound of soundsOf(characters[from], readings)) {
    if (typed === sound) return { length: 1, isFinished: true };
    if (!typed.startsWith(sound)) continue;
    const rest = typed.slice(sound.length);
    const more = spelledFrom(rest, characters, from + 1, readings);
    if (more) return { ...more, length: more.length + 1 };
    const next = soundsOf(characters[from + 1], readings);
    if (next.some((candidate) => candidate.startsWith(rest))) return { length: 2, isFinished: false };
  }
  return undefined;
}

/** What may be typed for a character of a name; a Latin letter or figure stands for itself. */
function soundsOf(character: string | undefined, readings: Readings): readonly string[] {
  if (character === undefined) return [];
  return readings.get(character) ?? (/[a-z0-9]/i.test(character) ? [character.toLowerCase()] : ['']);
}
