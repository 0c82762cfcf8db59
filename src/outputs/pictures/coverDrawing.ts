import { sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { talkDate } from '../../talk.ts';
import { type Edition, passagesOf } from '../editions.ts';
import { COLORS, type Drawing, type Part, voiceColor } from './drawing.ts';
import { fitTitle } from './fitTitle.ts';
import type { Painter } from './makePainter.ts';
import { mark, rule, seal } from './ornaments.ts';
import type { PictureBook } from './PictureBook.ts';
import { textParts } from './textParts.ts';

const WIDTH = 1200;
const HEIGHT = 1800;
const MARGIN = 140;
const SEAL = 150;
const LANE = 52;
const LINE_HEIGHT = 1.28;
/** What all titles together may take, down to the drawn talk. */
const ROOM = 460;
/** The sizes of the first title, and of those under it. */
const SIZES = { first: [150, 132, 116, 100, 84, 72], other: [68, 60, 52, 44] };

/** The cover of an edition's book: its title, the four seals, the day, and that it is a retelling. */
export function coverDrawing(book: PictureBook, edition: Edition, painter: Pick<Painter, 'measure'>): Drawing {
  const parts: Part[] = [mark(MARGIN, 150, 130)];
  let y = 440;
  const titles = passagesOf(book.title, edition);
  for (const [i, title] of titles.entries()) {
    const { size, lines } = fitTitle(title, painter, {
      width: WIDTH - 2 * MARGIN,
      height: ROOM / titles.length,
      lineHeight: LINE_HEIGHT,
      sizes: i === 0 ? SIZES.first : SIZES.other,
    });
    y += i === 0 ? 0 : 40;
    for (const line of lines) {
      const fill = i === 0 ? COLORS.ink : COLORS.faded;
      parts.push(...textParts(line, { x: MARGIN, y: y + size, size, fill }, painter));
      y += size * LINE_HEIGHT;
    }
  }
  const gap = (WIDTH - 2 * MARGIN - book.speakers.length * SEAL) / Math.max(1, book.speakers.length - 1);
  const step = SEAL + Math.min(gap, 60);
  parts.push(
    drawnTalk(book, 960),
    ...book.speakers.map((speaker, i) =>
      seal(speaker, i + 1, sourceLocale.key, Math.round(MARGIN + i * step), 1230, SEAL),
    ),
    rule(MARGIN, 1469, WIDTH - 2 * MARGIN, 3),
  );
  for (const [i, locale] of edition.locales.entries()) {
    const claim = book.text === 'retelling' ? ` · ${strings(locale)('picture.retelling')}` : '';
    const line = talkDate(locale) + claim;
    parts.push(...textParts(line, { x: MARGIN, y: 1550 + i * 62, size: 38, fill: COLORS.faded }, painter));
  }
  return { width: WIDTH, height: HEIGHT, parts };
}

/** The whole talk from left to right, a line a speaker: who speaks when, and how long. */
function drawnTalk({ bars, speakers }: PictureBook, y: number): Part {
  const width = WIDTH - 2 * MARGIN;
  const drawn = bars.map(({ start, length, lane }) => {
    const x = (start * width).toFixed(1);
    const bar = Math.max(2, length * width - 1).toFixed(1);
    return `<rect x="${x}" y="${lane * LANE}" width="${bar}" height="${LANE - 12}" fill="${voiceColor(lane + 1)}"/>`;
  });
  return { x: MARGIN, y, width, height: speakers.length * LANE, elements: drawn.join('') };
}
