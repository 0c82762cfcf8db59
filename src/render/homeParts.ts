/** What the home page says of the talk, in the order in which it stands there, as HTML. */
export interface HomeParts {
  /** The first paragraph, which stands on the cover. */
  lead: string;
  /** What follows it up to the first heading. */
  rest: string;
  /** From the first heading on: what is said of the edition. */
  edition: string;
}

/** Takes the introduction of docs/{locale}/home.md apart: a paragraph, more paragraphs if any, and what has a heading. */
export function homeParts(html: string): HomeParts {
  const [, first, following] = /^\s*(<p>.*?<\/p>)(.*)$/s.exec(html) ?? ['', '', html];
  const heading = following!.search(/<h2[ >]/);
  const at = heading < 0 ? following!.length : heading;
  return { lead: first!, rest: following!.slice(0, at).trim(), edition: following!.slice(at).trim() };
}
