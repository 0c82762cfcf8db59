import type { Locale } from './locales.ts';

/** The day of the live talk, as ISO 8601. */
export const TALK_DAY = '2025-01-08';

/** The day of the live talk, in a language: 2025年1月8日. */
export const talkDate = ({ lang }: Locale): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(TALK_DAY));
