const two = (n: number) => String(n).padStart(2, '0');

/** `c05` */
export const chapterId = (chapter: number) => `c${two(chapter)}`;

/** `c05-t07` */
export const turnId = (chapter: number, turn: number) => `${chapterId(chapter)}-t${two(turn)}`;

/** `c05-t07-p2` */
export const paragraphId = (turn: string, paragraph: number) => `${turn}-p${paragraph}`;

/** `c05-n1` */
export const noteId = (chapter: number, note: number) => `${chapterId(chapter)}-n${note}`;

/** The chapter that a turn's, paragraph's or note's id belongs to: `c05-t07` → `c05`. */
export const chapterOf = (id: string) => id.slice(0, id.indexOf('-'));

/** The turn that a paragraph's id belongs to: `c05-t07-p2` → `c05-t07`. */
export const turnOf = (paragraph: string) => paragraph.slice(0, paragraph.lastIndexOf('-'));
