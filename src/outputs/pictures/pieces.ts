/** Without the quotes and dashes that are wide in Chinese (src/search/wide.ts): in English they belong to a word. */
const WIDE = '\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef';
const PIECE = new RegExp(`[${WIDE}]|[^\\s${WIDE}]+|\\s`, 'gu');
const ONE_WIDE = new RegExp(`^[${WIDE}]$`, 'u');

/** What of a line is drawn and measured as one: a Chinese character or mark, a word between spaces with its marks, a space. */
export const piecesOf = (line: string): { piece: string; index: number }[] =>
  [...line.matchAll(PIECE)].map(({ 0: piece, index }) => ({ piece, index }));

/** Whether a piece is a Chinese character or mark: it is as wide as it is high. */
export const isWide = (piece: string): boolean => ONE_WIDE.test(piece);
