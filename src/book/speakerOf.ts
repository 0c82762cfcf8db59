import type { Book, Speaker } from './types.ts';

/** The speaker whom a turn, or whatever else, names by id. */
export const speakerOf = ({ speakers }: Pick<Book, 'speakers'>, { speaker }: { speaker: string }): Speaker =>
  speakers.find(({ id }) => id === speaker)!;
