import type { Found } from '../../search/search.ts';
import type { Tables } from '../../search/tables.ts';

/** What the page asks of the worker; with an empty query, to get ready only. */
export interface Question {
  id: number;
  query: string;
  /** The key of the reader's language. */
  locale: string;
}

/** The names of the talk's parts. */
export type Names = Pick<Tables, 'chapters' | 'speakers'>;

/** What the worker says to a question, in one message or several. */
export type Answer = { id: number } & (Names | { found: Found } | { error: string });
