import type { IndexTable, LatinTable, StoredRecord, Tables } from './tables.ts';

/** A pack of records of which some may answer a query, before their texts have been looked at. */
export interface Candidate {
  /** Pagefind's name for it. */
  id: string;
  /** Pagefind's own score, for the order in which texts are fetched. */
  score: number;
}

/** Where the search gets what it looks at: the files of the index in a browser, or on a disk. */
export interface Library {
  tables: Tables;
  /** The packs that a term is in: words in quotation marks stand together, others apart, as prefixes and stems. */
  candidates(index: IndexTable, term: string): Promise<Candidate[]>;
  /** All the records of these packs. */
  records(index: IndexTable, ids: readonly string[]): Promise<StoredRecord[]>;
  /** The record of a glossary entry with a place among the names and an id: no index has to be looked at for it. */
  entry(index: IndexTable, place: number, id: string): Promise<StoredRecord | undefined>;
  /** The Latin words of all the texts, the most frequent first, and the readings of Chinese characters. */
  latin(): Promise<LatinTable>;
}
