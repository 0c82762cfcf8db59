import { z } from 'zod';
import type { Locale } from '../locales.ts';

/** Words: not empty, without white space around them. */
export const words = z.string('must be a text').trim().min(1, 'must not be empty');

/** Words in every language: the source's are required, a translation may be missing. */
export function localizedWords([source, ...translations]: readonly Locale[]) {
  return z.strictObject({
    [source!.key]: words,
    ...Object.fromEntries(translations.map(({ key }) => [key, words.optional()])),
  }) as unknown as z.ZodType<Record<string, string>>;
}
