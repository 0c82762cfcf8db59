export interface Line {
  /** 1 for the first line of the file. */
  number: number;
  text: string;
}

/** A turn as it stands in a scraped text. */
export interface FoundTurn {
  /** The name before the colon. */
  speaker: string;
  /** The line with the name, without it, and every line up to the next name; blank lines left out. */
  lines: Line[];
}

export interface FoundText {
  /** The lines before the first name. */
  before: Line[];
  turns: FoundTurn[];
}

/**
 * Finds the turns in a scraped text: each begins with a speaker's name and a colon, half or full width, at the
 * beginning of a line. Marks of emphasis around the name and spaces of any width do not matter.
 */
export function parseWriteUp(text: string, names: ReadonlySet<string>): FoundText {
  const opening = new RegExp(`^[*_#>\\s]*(${[...names].map(escape).join('|')})[*_\\s]*[:：][*_\\s]*(.*)$`, 'u');
  const found: FoundText = { before: [], turns: [] };
  for (const [index, raw] of text.split('\n').entries()) {
    const line = { number: index + 1, text: raw.replace(/[\u200b\ufeff]/g, '').trim() };
    const match = opening.exec(line.text);
    if (match) {
      const lines = match[2] ? [{ ...line, text: match[2].trim() }] : [];
      found.turns.push({ speaker: match[1]!, lines });
    } else if (line.text) {
      (found.turns.at(-1)?.lines ?? found.before).push(line);
    }
  }
  return found;
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
