import { sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { talkDate } from '../../talk.ts';
import { type Edition, passagesOf } from '../editions.ts';
import { COLORS, type Drawing, mark, seal, textLine, voiceColor } from './drawing.ts';
import { fitTitle } from './fitTitle.ts';
import type { Painter } from './makePainter.ts';
import type { PictureBook } from './PictureBook.ts';

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
  const content: string[] = [mark(MARGIN, 150, 130)];
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
      content.push(textLine(line, { x: MARGIN, y: y + size, size, fill: i === 0 ? COLORS.ink : COLORS.faded }));
      y += size * LINE_HEIGHT;
    }
  }
  content.push(drawnTalk(book, 960));
  const gap = (WIDTH - 2 * MARGIN - book.speakers.length * SEAL) / Math.max(1, book.speakers.length - 1);
  const step = SEAL + Math.min(gap, 60);
  content.push(
    ...book.speakers.map((speaker, i) => seal(speaker, i + 1, sourceLocale.key, MARGIN + i * step, 1230, SEAL)),
    `<path d="M${MARGIN} 1470H${WIDTH - MARGIN}" stroke="${COLORS.line}" stroke-width="3"/>`,
  );
  for (const [i, locale] of edition.locales.entries()) {
    const claim = book.text === 'retelling' ? ` · ${strings(locale)('picture.retelling')}` : '';
    const line = talkDate(locale) + claim;
    content.push(textLine(line, { x: MARGIN, y: 1550 + i * 62, size: 38, fill: COLORS.faded }));
  }
  const whole = { x: 0, y: 0, width: WIDTH, height: HEIGHT, elements: content.join(''), isCommon: false };
  return { width: WIDTH, height: HEIGHT, parts: [whole] };
}

/** The whole talk from left to right, a line a speaker: who speaks when, and how long. */
function drawnTalk({ bars }: PictureBook, top: number): string {
  const width = WIDTH - 2 * MARGIN;
  return bars
    .map(({ start, length, lane }) => {
      const x = (MARGIN + start * width).toFixed(1);
      const bar = Math.max(2, length * width - 1).toFixed(1);
      return `<rect x="${x}" y="${top + lane * LANE}" width="${bar}" height="${LANE - 12}" fill="${voiceColor(lane + 1)}"/>`;
    })
    .join('');
}
