import type { Node, PhrasingContent } from 'mdast';

/** Words that name a glossary entry: a link of ours, set by hand or found in the text. */
export interface Term extends Node {
  type: 'term';
  /** The entry's id; empty where a hand has forbidden the link. */
  entry: string;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    term: Term;
  }
  interface RootContentMap {
    term: Term;
  }
}

/** What an address in the Markdown begins with to link an entry by hand: `[检索](glossary:rag)`. */
const BY_HAND = 'glossary:';
/** `[检索](glossary:none)`: here the words shall not be linked. */
const FORBIDDEN = 'none';

/** The entry that an address links by hand, '' for none at all; undefined where it is another kind of address. */
export function entryByHand(url: string): string | undefined {
  if (!url.startsWith(BY_HAND)) return undefined;
  const entry = url.slice(BY_HAND.length);
  return entry === FORBIDDEN ? '' : entry;
}
