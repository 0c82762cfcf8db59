import { type Locale, sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { inLocale } from '../../book/inLocale.ts';
import { COLORS, mark, PICTURE, seal, sheet, textLine } from './drawing.ts';
import { fitTitle } from './fitTitle.ts';
import { FACE, type Painter } from './makePainter.ts';
import type { PictureBook, PictureChapter } from './PictureBook.ts';

const MARGIN = 80;
const LINE_HEIGHT = 1.3;
/** Between the heading and the rule, with some air. */
const ROOM = {
  width: PICTURE.width - 2 * MARGIN,
  height: 280,
  lineHeight: LINE_HEIGHT,
  sizes: [84, 76, 68, 60, 52, 44],
};
/** The middle of that room. */
const MIDDLE = 290;
const SEAL = 64;

/** The picture of a chapter or, without one, of the whole edition, for where its address is shared; an SVG for the painter. */
export function chapterDrawing(
  book: PictureBook,
  chapter: PictureChapter | undefined,
  locale: Locale,
  painter: Pick<Painter, 'measure'>,
): string {
  const t = strings(locale);
  const { size, lines } = fitTitle(inLocale((chapter ?? book).title, locale), painter, ROOM);
  const top = MIDDLE - ((lines.length - 1) * size * LINE_HEIGHT) / 2 + size * 0.35;
  const name = inLocale(book.title, locale).value;
  const heading = chapter ? `${name} · ${t('chapter.number', { number: chapter.number })}` : t('book.series');
  const who = book.speakers.filter(({ id }) => !chapter || chapter.speakers.includes(id));
  const foot = PICTURE.height - MARGIN - SEAL;
  const seals = who.map((speaker, i) =>
    seal(speaker, book.speakers.indexOf(speaker) + 1, sourceLocale.key, MARGIN + i * (SEAL + 16), foot, SEAL),
  );
  const claim = book.text === 'retelling' ? t('picture.retelling') : '';
  const right = PICTURE.width - MARGIN;
  return sheet(PICTURE.width, PICTURE.height, FACE, [
    mark(MARGIN, 64, 56),
    textLine(heading, { x: MARGIN + 76, y: 102, size: 30, fill: COLORS.seal }),
    ...lines.map((line, i) => textLine(line, { x: MARGIN, y: top + i * size * LINE_HEIGHT, size, fill: COLORS.ink })),
    `<path d="M${MARGIN} ${foot - 36}H${right}" stroke="${COLORS.line}" stroke-width="2"/>`,
    ...seals,
    textLine(claim, { x: right, y: foot + 43, size: 28, fill: COLORS.faded, anchor: 'end' }),
  ]);
}
