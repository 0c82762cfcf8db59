import type { Book, Chapter, Speaker } from '../../book/types.ts';
import { type Bar, wholeTalk } from '../../render/talkMap.ts';

/** What the pictures show of a book: little beside the book, so that another thread can have it. */
export interface PictureBook extends Pick<Book, 'title' | 'text'> {
  speakers: Pick<Speaker, 'id' | 'name'>[];
  chapters: PictureChapter[];
  /** All the talk, drawn out in a line. */
  bars: Omit<Bar, 'turn'>[];
}

export interface PictureChapter extends Pick<Chapter, 'number' | 'slug' | 'title'> {
  /** The ids of those who speak in it. */
  speakers: string[];
}

export function pictureBook(book: Book): PictureBook {
  const { title, text, speakers, chapters } = book;
  return {
    title,
    text,
    speakers: speakers.map(({ id, name }) => ({ id, name })),
    chapters: chapters.map((chapter) => ({
      number: chapter.number,
      slug: chapter.slug,
      title: chapter.title,
      speakers: [...new Set(chapter.turns.map(({ speaker }) => speaker))],
    })),
    bars: wholeTalk(book).bars.map(({ start, length, lane }) => ({ start, length, lane })),
  };
}
