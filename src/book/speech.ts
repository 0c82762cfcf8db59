import { hanLengthOf } from './plainText.ts';
import type { Book, Chapter, Turn } from './types.ts';

/** What one speaker says in a chapter. */
export interface ChapterSpeech {
  chapter: Chapter;
  turns: Turn[];
}

/** All that one speaker says. */
export interface Speech {
  /** All chapters, those without a turn of the speaker too. */
  chapters: ChapterSpeech[];
  /** The chapters in which the speaker speaks, in parts of about the same length that a page has room for. */
  parts: ChapterSpeech[][];
  turns: number;
  /** Han characters of the source text. */
  characters: number;
  /** The part of all the talk's Han characters, from 0 to 1. */
  share: number;
}

/** How much speech a page has room for, in Han characters of the source: it shall not weigh more than the longest chapter. */
const ROOM = 5000;

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
    parts: partsOf(
      chapters.filter(({ turns }) => turns.length > 0).map((one) => ({ one, length: length(one.turns) })),
      characters,
    ),
    turns: chapters.reduce((sum, { turns }) => sum + turns.length, 0),
    characters,
    share: all === 0 ? 0 : characters / all,
  };
}

/** A part ends with a chapter. There is one at least, if only an empty one. */
function partsOf(chapters: readonly { one: ChapterSpeech; length: number }[], whole: number): ChapterSpeech[][] {
  const count = Math.max(1, Math.ceil(whole / ROOM));
  const parts: ChapterSpeech[][] = Array.from({ length: count }, () => []);
  let before = 0;
  for (const { one, length } of chapters) {
    // Where most of the chapter lies.
    parts[Math.min(count - 1, Math.floor(((before + length / 2) / whole) * count))]!.push(one);
    before += length;
  }
  return parts.filter((part, i) => i === 0 || part.length > 0);
}
