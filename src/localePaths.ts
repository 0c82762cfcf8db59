import { locales } from './locales.ts';

/** The paths of a route that there is once in each language, for `getStaticPaths`. */
export const localePaths = () =>
  locales.map((locale) => ({ params: { prefix: locale.prefix || undefined }, props: { locale } }));
