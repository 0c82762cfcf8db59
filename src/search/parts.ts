import type { Library } from './Library.ts';
import { type Plan, planText } from './plan.ts';

/** The longest parts, in tokens, that are tried. */
const LONGEST_PART = 8;

/** The longest parts of a query that stand somewhere: its words and, of a run of Chinese, runs within it. */
export async function partsWithHits({ words }: Plan, library: Library): Promise<string[]> {
  const found: string[] = [];
  for (const word of words) {
    for (let length = Math.min(word.length, LONGEST_PART); length > 0; length--) {
      const before = found.length;
      for (let from = 0; from + length <= word.length; from += length) {
        const part = word.slice(from, from + length);
        if (length === word.length && words.length === 1) continue;
        if (length === 1 && part[0]!.isHan) continue;
        for (const index of library.tables.indexes) {
          if (!index.hasHan && part.some(({ isHan }) => isHan)) continue;
          const term = part.map(({ text }) => text).join(' ');
          const candidates = await library.candidates(index, `"${term}"`);
          if (candidates.length === 0) continue;
          found.push(planText({ words: [part] }));
          break;
        }
      }
      if (found.length > before) break;
    }
  }
  return [...new Set(found)].slice(0, 4);
}
