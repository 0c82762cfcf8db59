import { z } from 'zod';
import { holdsInvisible, INVISIBLE_MESSAGE } from './invisible.ts';
import type { Locale } from '../locales.ts';

const LONGEST_WORDS = 2000;
/** In UTF-8 a name of Han characters takes three bytes a sign, and its address is a file's name: at most 255 bytes. */
const LONGEST_NAME = 80;

/** Words: not empty, without white space around them or signs that nobody sees. */
export const words = z
  .string('must be a text')
  .trim()
  .min(1, 'must not be empty')
  .max(LONGEST_WORDS, `must have at most ${LONGEST_WORDS} characters`)
  .refine((text) => !holdsInvisible(text), INVISIBLE_MESSAGE);

/** A name of an entry: it becomes a part of an address, and is looked for in the text. */
export const entryName = words
  .max(LONGEST_NAME, `must have at most ${LONGEST_NAME} characters`)
  .regex(/[\p{L}\p{N}]/u, 'must have a letter or a figure');

/** Words in every language: the source's are required, a translation may be missing. */
export function localizedWords([source, ...translations]: readonly Locale[]) {
  return z.strictObject({
    [source!.key]: words,
    ...Object.fromEntries(translations.map(({ key }) => [key, words.optional()])),
  }) as unknown as z.ZodType<Record<string, string>>;
}
