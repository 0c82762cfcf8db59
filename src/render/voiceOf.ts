import type { Book, Speaker } from '../book/types.ts';

/** The class of what belongs to a speaker, which style sheets give that speaker's colour: `s1` for the first. */
export const voiceOf = ({ speakers }: Pick<Book, 'speakers'>, speaker: Speaker) => `s${speakers.indexOf(speaker) + 1}`;
