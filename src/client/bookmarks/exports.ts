/** A turn that the reader has marked, in the page's language. */
export interface MarkedTurn {
  turn: string;
  /** Its address, with the origin. */
  url: string;
  chapter: string;
  speaker: string;
  paragraphs: string[];
}

/** What stands above an export: what it is from, and that it is nobody's exact words. */
export interface ExportHead {
  title: string;
  notice: string;
}

/** The bookmarks for programs. */
export const bookmarksJson = ({ title, notice }: ExportHead, bookmarks: readonly MarkedTurn[]) =>
  `${JSON.stringify({ title, notice, bookmarks }, undefined, 2)}\n`;

/** The bookmarks for people: one heading a turn, its text as a retelling and not as a quotation, its address. */
export const bookmarksMarkdown = ({ title, notice }: ExportHead, bookmarks: readonly MarkedTurn[]) =>
  [
    `# ${plain(title)}`,
    plain(notice),
    ...bookmarks.flatMap(({ chapter, speaker, paragraphs, url }) => [
      `## ${plain(speaker)} · ${plain(chapter)}`,
      ...paragraphs.map(plain),
      `<${url}>`,
    ]),
  ].join('\n\n') + '\n';

/** Text in which nothing is taken for Markdown. */
const plain = (text: string) => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#]/g, '\\$&');
