import { plainText } from '../book/plainText.ts';
import { speakerOf } from '../book/speakerOf.ts';
import type { Book, Chapter, Turn } from '../book/types.ts';
import { likeness, piecesOf, sharedPart } from './likeness.ts';
import type { FoundText, FoundTurn, Line } from './parseWriteUp.ts';

export interface AlignedTurn {
  turn: Turn;
  /** One line of the write-up a paragraph. */
  paragraphs: Line[];
}

export interface AlignedChapter {
  chapter: Chapter;
  /** The write-up's own heading, where it has one. */
  title: Line | undefined;
  turns: AlignedTurn[];
}

export interface Alignment {
  chapters: AlignedChapter[];
  /** Lines that are not part of the dialogue: what stands before and after it. */
  leftOut: Line[];
  /** What does not fit, with the line of the file where there is one: nothing may be written where there is any. */
  doubts: { line: number | undefined; message: string }[];
}

/** Below this mean likeness a text with the same speakers is another conversation. Retellings of this one reach 0.4 to 0.5. */
const SAME_TALK = 0.2;

/** How many turns may fail to align before the file is refused as something else altogether. */
const MOST_UNALIGNED = 0.5;

/** More times the edition's turns than this are no write-up of it; comparing each with each would take minutes. */
const MOST_TURNS = 5;

/**
 * Finds each turn of the edition in a scraped text, in order, by speaker and by likeness of wording.
 *
 * @param source the key of the locale in which the write-up is written.
 * @throws Error with the reason where the text is not a write-up of this dialogue at all.
 */
export function alignWriteUp(book: Book, found: FoundText, source: string): Alignment {
  if (found.turns.length === 0) throw new Error('no turn was found: no line begins with a speaker’s name and a colon');
  const edition = book.chapters.flatMap(({ turns }) => turns);
  if (found.turns.length > edition.length * MOST_TURNS) {
    throw new Error(`it has ${found.turns.length} turns, where this dialogue has ${edition.length}`);
  }
  const pairs = pairTurns(book, edition, found.turns, source);
  const unaligned = edition.length - pairs.size;
  if (unaligned > edition.length * MOST_UNALIGNED) {
    throw new Error(
      `it has ${found.turns.length} turns, of which ${pairs.size} fit the ${edition.length} turns of this dialogue`,
    );
  }
  const likenesses = [...pairs].map(([turn, i]) => likeness(textOf(found.turns[i]!), textOfTurn(turn, source)));
  const mean = likenesses.reduce((sum, value) => sum + value, 0) / likenesses.length;
  if (mean < SAME_TALK) {
    throw new Error(
      `the speakers fit, but what they say does not: ${Math.round(mean * 100)} % of its wording is shared`,
    );
  }

  const alignment: Alignment = { chapters: [], leftOut: [...found.before], doubts: [] };
  const used = new Set(pairs.values());
  const first = Math.min(...used);
  const last = Math.max(...used);
  for (const [i, turn] of found.turns.entries()) {
    if (used.has(i)) continue;
    if (i > first && i < last) {
      const message = `a turn of ${turn.speaker} that the edition does not have: “${beginning(textOf(turn))}”`;
      alignment.doubts.push({ line: turn.lines[0]?.number, message });
    } else alignment.leftOut.push(...turn.lines);
  }

  let heading = found.before.at(-1);
  if (first > 0) heading = found.turns[first - 1]!.lines.at(-1);
  for (const chapter of book.chapters) {
    const isLastChapter = chapter === book.chapters.at(-1);
    const aligned: AlignedChapter = { chapter, title: asHeading(heading), turns: [] };
    heading = undefined;
    for (const turn of chapter.turns) {
      const i = pairs.get(turn);
      if (i === undefined) {
        const message = `${turn.id} (${nameOf(book, turn, source)}) was not found`;
        alignment.doubts.push({ line: undefined, message });
        continue;
      }
      const { lines } = found.turns[i]!;
      const wanted = turn.paragraphs.length;
      const rest = lines.slice(wanted);
      const endsChapter = turn === chapter.turns.at(-1);
      if (endsChapter && isLastChapter) alignment.leftOut.push(...rest);
      else if (endsChapter && rest.length === 1 && asHeading(rest[0])) heading = rest[0];
      else if (rest.length > 0 || lines.length < wanted) {
        const message = `${turn.id} (${nameOf(book, turn, source)}) has ${lines.length} paragraphs, not ${wanted}`;
        alignment.doubts.push({ line: lines[0]?.number, message });
      }
      aligned.turns.push({ turn, paragraphs: lines.slice(0, wanted) });
    }
    alignment.chapters.push(aligned);
  }
  const title = alignment.chapters[0]?.title;
  alignment.leftOut = alignment.leftOut.filter((line) => line !== title).sort((a, b) => a.number - b.number);
  return alignment;
}

/**
 * Pairs turns of the edition with turns of the text, in order, for the greatest sum of likeness
 * (a global alignment after Needleman and Wunsch, J. Mol. Biol. 48, 1970, with gaps that cost nothing).
 */
function pairTurns(book: Book, edition: readonly Turn[], found: readonly FoundTurn[], source: string) {
  const names = edition.map((turn) => nameOf(book, turn, source));
  const editionPieces = edition.map((turn) => piecesOf(textOfTurn(turn, source)));
  const foundPieces = found.map((turn) => piecesOf(textOf(turn)));
  // A turn of the right speaker fits a little even where no word is shared (“不算。”).
  const fit = (e: number, f: number) =>
    names[e] === found[f]!.speaker ? 0.05 + sharedPart(foundPieces[f]!, editionPieces[e]!) : -1;

  const width = found.length + 1;
  const best = new Float64Array((edition.length + 1) * width);
  const step = new Uint8Array(best.length); // 1: pair, 2: skip a turn of the edition, 3: skip a turn of the text
  for (let e = edition.length; e >= 0; e--) {
    for (let f = found.length; f >= 0; f--) {
      const here = e * width + f;
      if (e === edition.length || f === found.length) continue;
      const pair = fit(e, f) + best[here + width + 1]!;
      const skipEdition = best[here + width]!;
      const skipFound = best[here + 1]!;
      best[here] = Math.max(pair, skipEdition, skipFound);
      step[here] = best[here] === pair ? 1 : best[here] === skipEdition ? 2 : 3;
    }
  }
  const pairs = new Map<Turn, number>();
  for (let e = 0, f = 0; e < edition.length && f < found.length;) {
    const taken = step[e * width + f];
    if (taken === 1) pairs.set(edition[e]!, f);
    if (taken !== 3) e++;
    if (taken !== 2) f++;
  }
  return pairs;
}

/** A heading is one short line that does not end like a sentence of the talk. */
const asHeading = (line: Line | undefined) =>
  line && line.text.length <= 60 && !/[。！；，]$/.test(line.text) ? line : undefined;

const nameOf = (book: Book, turn: Turn, source: string) => speakerOf(book, turn).name[source]!;

const textOf = ({ lines }: FoundTurn) => lines.map(({ text }) => text).join('\n');

const textOfTurn = ({ paragraphs }: Turn, source: string) =>
  paragraphs.map(({ content }) => plainText(content[source] ?? [])).join('\n');

const beginning = (text: string) => [...text].slice(0, 12).join('') + '…';
