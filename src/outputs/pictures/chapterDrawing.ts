import { type Locale, sourceLocale } from '../../locales.ts';
import { strings } from '../../strings.ts';
import { inLocale } from '../../book/inLocale.ts';
import type { Passage } from '../editions.ts';
import { COLORS, type Drawing, type Part, PICTURE } from './drawing.ts';
import { fitTitle } from './fitTitle.ts';
import type { Painter } from './makePainter.ts';
import { mark, rule, seal } from './ornaments.ts';
import type { PictureBook, PictureChapter } from './PictureBook.ts';
import { textParts } from './textParts.ts';

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
      mark(MARGIN, 64, MARK),
      ...textParts(heading, { x: MARGIN + MARK + 20, y: 102, size: 30, fill: COLORS.seal }, painter),
      ...title(inLocale((chapter ?? book).title, locale), painter),
      rule(MARGIN, FOOT - 37, RIGHT - MARGIN, 2),
      ...who.map((speaker, i) => {
        const number = book.speakers.indexOf(speaker) + 1;
        return seal(speaker, number, sourceLocale.key, MARGIN + i * (SEAL + 16), FOOT, SEAL);
      }),
      ...(book.text === 'retelling' ? claim(t('picture.retelling'), painter) : []),
    ],
  };
}

function title(words: Passage<string>, painter: Pick<Painter, 'measure'>): Part[] {
  const { size, lines } = fitTitle(words, painter, ROOM);
  const step = size * LINE_HEIGHT;
  const first = MIDDLE - ((lines.length - 1) * step) / 2 + size * 0.35;
  return lines.flatMap((text, i) =>
    textParts(text, { x: MARGIN, y: first + i * step, size, fill: COLORS.ink }, painter),
  );
}

/** The line that says what the edition is, up to the right margin. */
const claim = (words: string, painter: Pick<Painter, 'measure'>): Part[] =>
  textParts(words, { x: RIGHT, y: FOOT + 43, size: 28, fill: COLORS.faded, anchor: 'end' }, painter);
