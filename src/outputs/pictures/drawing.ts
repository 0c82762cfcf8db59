/** A picture on paper: its parts, of which a later one lies over an earlier one. What is in no part is paper. */
export interface Drawing {
  width: number;
  height: number;
  parts: readonly Part[];
}

/** A part of a picture: what lies in its box, all in whole pixels. Many pictures have the same ones, each in its place. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
  /** SVG elements, placed from the box's own corner; what of them is outside the box is not drawn. */
  elements: string;
}

/** The site's colours in its light theme, as src/styles/theme.css has them. */
export const COLORS = {
  paper: '#fbf7ef',
  leaf: '#f3ecdf',
  ink: '#211c17',
  faded: '#665c50',
  line: '#dfd4c1',
  seal: '#a3301f',
};
const VOICES = ['#5d554b', '#0c6663', '#8a4b00', '#434b9c'];

/** The colour of a speaker's voice, 1 for the first speaker. */
export const voiceColor = (number: number) => VOICES[(number - 1) % VOICES.length]!;

/** The size that the services that show a page's picture ask for (https://ogp.me). */
export const PICTURE = { width: 1200, height: 630 };

/** SVG elements of a size, in one face. */
export const sheet = ({ width, height }: Pick<Part, 'width' | 'height'>, face: string, elements: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${face}" font-weight="700">${elements}</svg>`;
