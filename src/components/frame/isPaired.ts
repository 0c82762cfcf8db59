import { getBook } from '../../publication/content.ts';
import { chapterAt } from '../../render/chapterAt.ts';

/** Whether a page, by its path without a language, can be read in both languages at once: see src/client/counterpart.ts. */
export const isPaired = (path: string): boolean => path === 'positions' || chapterAt(getBook(), path) !== undefined;
