/**
 * The style sheet that puts a book's title and a chapter's at the head of its printed pages, left and right. A page that
 * cannot draw in its margins prints as if there were none.
 */
export const runningHead = (book: string, chapter: string) =>
  `@page{@top-left{content:${cssString(book)}}@top-right{content:${cssString(chapter)}}}`;

/** A text as a string of a style sheet that stands inside an HTML element. */
export const cssString = (text: string) =>
  `"${text.replace(/["\\<\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
