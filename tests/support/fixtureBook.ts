import { readBook } from '../../src/book/readBook.ts';
import type { Book } from '../../src/book/types.ts';
import { fixture } from './fixtures.ts';

/** The small talk of the fixtures, as a book. Its second chapter has no English. */
export const fixtureBook = (): Book => readBook(fixture('talk'));
