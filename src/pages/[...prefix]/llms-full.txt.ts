import { downloadResponse } from '../../downloads.ts';
import { type Locale, locales } from '../../locales.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { prefix: locale.prefix || undefined }, props: { locale } }));

/** The whole text in a language in one piece. */
export const GET = ({ props: { locale } }: { props: { locale: Locale } }) => downloadResponse('txt', locale.key);
