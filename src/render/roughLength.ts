import { inLocale } from '../book/inLocale.ts';
import { hanLength, plainText } from '../book/plainText.ts';
import type { Turn } from '../book/types.ts';
import type { Locale } from '../locales.ts';
import { isSpaceless } from './isSpaceless.ts';

/** About how long a turn is in a language, in Han characters or else in words, to one or two figures: 7, 40, 620, 1300. */
export function roughLength({ paragraphs }: Turn, locale: Locale): number {
  const length = paragraphs
    .map(({ content }) => inLocale(content, locale))
    .map(({ value, locale: own }) => lengthOf(plainText(value), own))
    .reduce((sum, one) => sum + one, 0);
  const unit = length < 10 ? 1 : length < 1000 ? 10 : 100;
  return Math.max(1, Math.round(length / unit) * unit);
}

const lengthOf = (text: string, locale: Locale) =>
  isSpaceless(locale) ? hanLength(text) : (text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
