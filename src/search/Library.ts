import type { IndexTable, LatinTable, StoredRecord, Tables } from './tables.ts';

/** A record that may answer a query, before its text has been looked at. */
export interface Candidate {
  id: string;
  /** Pagefind's own score, for the order in which texts are fetched. */
  score: number;
}

/** Where the search gets what it looks at: the files of the index in a browser, or on a disk. */
export interface Library {
  tables: Tables;
  /** The records that a term may be in: words in quotation marks stand together, others apart, as prefixes and stems. */
  candidates(index: IndexTable, term: string): Promise<Candidate[]>;
  /** Ids, the best first, in groups that come in few files each, the first group in the fewest. */
  batches(index: IndexTable, ids: readonly string[]): string[][];
  /** The records with these ids. */
  records(index: IndexTable, ids: readonly string[]): Promise<StoredRecord[]>;
  /** The record of a glossary entry with a place among the names and an id: no index has to be looked at for it. */
  entry(index: IndexTable, place: number, id: string): Promise<StoredRecord | undefined>;
  /** The Latin words of all the texts, the most frequent first, and the readings of Chinese characters. */
  latin(): Promise<LatinTable>;
}
