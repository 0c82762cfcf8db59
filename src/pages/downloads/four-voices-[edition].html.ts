import type { APIContext } from 'astro';
import { downloadResponse } from '../../publication/downloads.ts';
import { locales } from '../../locales.ts';
import { editionsOf } from '../../outputs/editions.ts';

export const getStaticPaths = () => editionsOf(locales).map(({ key }) => ({ params: { edition: key } }));

/** An edition as one HTML file. */
export const GET = ({ params }: APIContext) => downloadResponse('html', params['edition']!);
