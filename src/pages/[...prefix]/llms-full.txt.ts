import { downloadResponse } from '../../publication/downloads.ts';
import type { Locale } from '../../locales.ts';
import { localePaths } from '../../localePaths.ts';

export const getStaticPaths = localePaths;

/** The whole text in a language in one piece. */
export const GET = ({ props: { locale } }: { props: { locale: Locale } }) => downloadResponse('txt', locale.key);
