import { fillIn } from './fillIn.ts';

/** A turn as a citation names it, in one language. The words that say what it is come with it: see src/components/TurnMenu.astro. */
export interface CitedTurn {
  /** `c05-t07` */
  id: string;
  /** The BCP 47 tag. */
  lang: string;
  speaker: string;
  book: string;
  /** The chapter's number and title, and the turn's place in it. */
  chapter: number;
  title: string;
  turn: number;
  url: string;
}

/** The words around a citation in one language, with `{{places}}` for the parts of a CitedTurn. */
export interface CitationWords {
  book: string;
  /** What the text is: a retelling, not verbatim. */
  kind: string;
  /** What it was made from, and where to check it. */
  note: string;
  title: string;
  plain: string;
  copied: string;
}

const filled = (words: string, cited: CitedTurn, { kind, note }: CitationWords) =>
  fillIn(words, { ...cited, kind, note });

/** What a citation calls the turn: who speaks, where, and that it is a retelling. */
export const citedTitle = (cited: CitedTurn, words: CitationWords) => filled(words.title, cited, words);

/** The line that goes with words that are copied: who speaks, where, and that it is a retelling. */
export const attribution = (cited: CitedTurn, words: CitationWords) => filled(words.copied, cited, words);

/** A citation as a sentence. */
export const plainCitation = (cited: CitedTurn, words: CitationWords) => filled(words.plain, cited, words);

/**
 * A citation as a BibTeX entry. It names no author: the words are not the speaker's, who stands in the title, which says so.
 */
export function bibtexCitation(cited: CitedTurn, words: CitationWords): string {
  const fields = {
    title: `{${escaped(citedTitle(cited, words))}}`,
    howpublished: escaped(`${cited.book}, ${cited.chapter}, ${cited.title}`),
    note: escaped(words.note),
    url: cited.url,
    language: cited.lang,
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return [`@misc{${cited.id}-${cited.lang},`, ...lines, '}'].join('\n');
}

const escaped = (text: string) =>
  text.replace(/[\\{}$&#%_^~]/g, (mark) =>
    mark === '\\' ? '\\textbackslash{}' : '^~'.includes(mark) ? `\\${mark}{}` : `\\${mark}`,
  );

/** A citation as CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), without an author as in BibTeX. */
export function cslCitation(cited: CitedTurn, words: CitationWords): string {
  const item = {
    id: `${cited.id}-${cited.lang}`,
    type: 'webpage',
    title: citedTitle(cited, words),
    'container-title': cited.book,
    'chapter-number': String(cited.chapter),
    genre: words.kind,
    'event-date': { 'date-parts': [[2025, 1, 8]] },
    URL: cited.url,
    language: cited.lang,
    note: words.note,
  };
  return JSON.stringify([item], null, 2);
}
