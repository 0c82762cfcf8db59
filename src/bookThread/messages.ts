import type { Book } from '../book/types.ts';
import type { AllDownloads } from '../publication/makeAllDownloads.ts';

/** What the thread is started with. */
export interface Start {
  /** The project's folder. */
  root: string;
}

/** What the thread is asked for when there is a place for it. */
export interface Asked {
  /** The folder of the build, into which the thread writes what it makes. */
  folder: string;
}

/** What the thread makes, each part sent as soon as it is there: the book first. */
export interface Made {
  book: Book;
  /** How many pictures there are, which are written, and how many of them an earlier build had drawn. */
  pictures: { all: number; reused: number };
  /** How many files the search has. They are written. */
  search: number;
  /** The files to take away, which are written. */
  downloads: AllDownloads;
  /** The files with nothing to render are written. */
  plainFiles: true;
}
