import { type Locale, sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { inLocale } from '../../book/inLocale.ts';
import type { Passage } from '../editions.ts';
import { type Box, COLORS, type Drawing, mark, type Part, PICTURE, seal, textBox, textLine } from './drawing.ts';
import { fitTitle } from './fitTitle.ts';
import type { Painter } from './makePainter.ts';
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
const MARK = 56;
/** Where the seals begin, and the right margin. */
const FOOT = PICTURE.height - MARGIN - SEAL;
const RIGHT = PICTURE.width - MARGIN;

/** The picture of a chapter or, without one, of the whole edition, for where its address is shared. */
export function chapterDrawing(
  book: PictureBook,
  chapter: PictureChapter | undefined,
  locale: Locale,
  painter: Pick<Painter, 'measure'>,
): Drawing {
  const t = strings(locale);
  const name = inLocale(book.title, locale).value;
  const heading = chapter ? `${name} · ${t('chapter.number', { number: chapter.number })}` : t('book.series');
  const who = book.speakers.filter(({ id }) => !chapter || chapter.speakers.includes(id));
  return {
    ...PICTURE,
    parts: [
      title(inLocale((chapter ?? book).title, locale), painter),
      common(square(MARGIN, 64, MARK), mark(MARGIN, 64, MARK)),
      head(heading, painter),
      common(
        { x: MARGIN, y: FOOT - 37, width: RIGHT - MARGIN, height: 2 },
        `<path d="M${MARGIN} ${FOOT - 36}H${RIGHT}" stroke="${COLORS.line}" stroke-width="2"/>`,
      ),
      ...who.map((speaker, i) => {
        const x = MARGIN + i * (SEAL + 16);
        const drawn = seal(speaker, book.speakers.indexOf(speaker) + 1, sourceLocale.key, x, FOOT, SEAL);
        return common(square(x, FOOT, SEAL), drawn);
      }),
      ...(book.text === 'retelling' ? [claim(t('picture.retelling'), painter)] : []),
    ],
  };
}

/** The line beside the mark. */
function head(words: string, painter: Pick<Painter, 'measure'>): Part {
  const [x, y, size] = [MARGIN + MARK + 20, 102, 30];
  const box = textBox(x, { first: y, last: y }, size, painter.measure(words, size));
  return { ...box, elements: textLine(words, { x, y, size, fill: COLORS.seal }), isCommon: false };
}

function title(words: Passage<string>, painter: Pick<Painter, 'measure'>): Part {
  const { size, lines } = fitTitle(words, painter, ROOM);
  const step = size * LINE_HEIGHT;
  const first = MIDDLE - ((lines.length - 1) * step) / 2 + size * 0.35;
  const last = first + (lines.length - 1) * step;
  const width = Math.max(...lines.map((text) => painter.measure(text, size)));
  const drawn = lines.map((text, i) => textLine(text, { x: MARGIN, y: first + i * step, size, fill: COLORS.ink }));
  return { ...textBox(MARGIN, { first, last }, size, width), elements: drawn.join(''), isCommon: false };
}

/** The line that says what the edition is, up to the right margin. */
function claim(words: string, painter: Pick<Painter, 'measure'>): Part {
  const [y, size] = [FOOT + 43, 28];
  const width = painter.measure(words, size);
  const elements = textLine(words, { x: RIGHT, y, size, fill: COLORS.faded, anchor: 'end' });
  return common(textBox(RIGHT - width, { first: y, last: y }, size, width), elements);
}

const common = (box: Box, elements: string): Part => ({ ...box, elements, isCommon: true });

/** The box of a mark or seal, with room for its rim. */
const square = (x: number, y: number, size: number): Box => ({ x: x - 1, y: y - 1, width: size + 2, height: size + 2 });
