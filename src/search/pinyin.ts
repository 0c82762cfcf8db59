/** The readings of Han characters without tones, as one types them: 行 → [xing, hang], 绿 → [lv]. */
export type Readings = ReadonlyMap<string, readonly string[]>;

/**
 * The part of a Chinese name that a typed run of pinyin spells, from its beginning or from any later character on:
 * `jushen` in 具身智能 → 具身. The last syllable may be unfinished where a whole one stands before it.
 *
 * @param typed Latin letters in lower case, without spaces.
 * @returns undefined where the name is not spelled so.
 */
export function spelled(typed: string, name: string, readings: Readings): string | undefined {
  const characters = [...name];
  for (let from = 0; from < characters.length; from++) {
    const length = spelledFrom(typed, characters, from, readings);
    if (length) return characters.slice(from, from + length).join('');
  }
  return undefined;
}

/** How many characters from a place on a run of pinyin spells; 0 where it does not. */
function spelledFrom(typed: string, characters: readonly string[], from: number, readings: Readings): number {
  const sounds = soundsOf(characters[from], readings);
  for (const sound of sounds) {
    if (typed === sound) return 1;
    if (!typed.startsWith(sound)) continue;
    const rest = typed.slice(sound.length);
    const more = spelledFrom(rest, characters, from + 1, readings);
    if (more) return 1 + more;
    if (soundsOf(characters[from + 1], readings).some((next) => next.startsWith(rest))) return 2;
  }
  return 0;
}

/** What may be typed for a character of a name; a Latin letter or figure stands for itself. */
function soundsOf(character: string | undefined, readings: Readings): readonly string[] {
  if (character === undefined) return [];
  return readings.get(character) ?? (/[a-z0-9]/i.test(character) ? [character.toLowerCase()] : ['']);
}
