import type { PhrasingContent } from 'mdast';
import type { Locale } from '../locales.ts';
import type { ChapterText } from './parseChapter.ts';
import { SourceError } from './SourceError.ts';
import { speakerOf } from './speakerOf.ts';
import type { Book, Chapter, Turn } from './types.ts';

/**
 * The book with the published write-up's words in the place of the retelling's, under the same ids.
 * A note stays with its paragraph: its reference moves to the paragraph's end.
 *
 * @throws SourceError where a chapter, turn or paragraph of the copy has no counterpart in the edition.
 */
export function withWriteUp(book: Book, imported: readonly ChapterText[], source: Locale): Book {
  const chapters = book.chapters.map((chapter) => {
    const copy = imported.find(({ slug }) => slug === chapter.slug);
    if (!copy) throw misaligned(chapter.file[source.key]!, 1, `the imported write-up lacks chapter ${chapter.number}`);
    if (copy.turns.length !== chapter.turns.length) {
      throw misaligned(copy.file, 1, `${copy.turns.length} turns, where the edition has ${chapter.turns.length}`);
    }
    const turns = chapter.turns.map((turn) => turnInWriteUp(book, chapter, turn, copy, source));
    return {
      ...chapter,
      title: { ...chapter.title, [source.key]: copy.title },
      turns,
      file: { ...chapter.file, [source.key]: copy.file },
    };
  });
  return { ...book, text: 'write-up', chapters };
}

function turnInWriteUp(book: Book, chapter: Chapter, turn: Turn, copy: ChapterText, source: Locale): Turn {
  const original = copy.turns[turn.number - 1]!;
  const name = speakerOf(book, turn).name[source.key];
  if (original.speaker !== name || original.paragraphs.length !== turn.paragraphs.length) {
    throw misaligned(
      copy.file,
      original.line,
      `turn ${turn.number} is ${name}’s, of ${turn.paragraphs.length} paragraphs, in the edition; run the import again`,
    );
  }
  const paragraphs = turn.paragraphs.map((paragraph, p) => {
    const references = chapter.notes
      .filter((note) => note.paragraph === paragraph.id)
      .map(({ label }): PhrasingContent => ({ type: 'footnoteReference', identifier: label.toLowerCase(), label }));
    const content = [...original.paragraphs[p]!.content, ...references];
    return { ...paragraph, content: { ...paragraph.content, [source.key]: content } };
  });
  return { ...turn, paragraphs };
}

const misaligned = (file: string, line: number, message: string) => new SourceError([{ file, line, message }]);
