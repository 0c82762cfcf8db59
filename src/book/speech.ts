import { hanLengthOf } from './plainText.ts';
import type { Book, Chapter, Turn } from './types.ts';

/** All that one speaker says. */
export interface Speech {
  chapters: { chapter: Chapter; turns: Turn[] }[];
  turns: number;
  /** Han characters of the source text. */
  characters: number;
  /** The part of all the talk's Han characters, from 0 to 1. */
  share: number;
}

/** What a speaker says, by chapter, measured in the source's Han characters. */
export function speechOf(book: Book, speaker: string, source: string): Speech {
  const length = (turns: readonly Turn[]) =>
    turns
      .flatMap(({ paragraphs }) => paragraphs)
      .reduce((sum, { content }) => sum + hanLengthOf(content[source] ?? []), 0);
  const chapters = book.chapters.map((chapter) => ({
    chapter,
    turns: chapter.turns.filter((turn) => turn.speaker === speaker),
  }));
  const characters = length(chapters.flatMap(({ turns }) => turns));
  const all = length(book.chapters.flatMap(({ turns }) => turns));
  return {
    chapters,
    turns: chapters.reduce((sum, { turns }) => sum + turns.length, 0),
    characters,
    share: all === 0 ? 0 : characters / all,
  };
}
