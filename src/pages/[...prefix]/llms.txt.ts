import { getBook } from '../../publication/content.ts';
import { absoluteAddresses } from '../../publication/absoluteAddresses.ts';
import { getDownloads } from '../../publication/downloads.ts';
import type { Locale } from '../../locales.ts';
import { localePaths } from '../../localePaths.ts';
import { llmsTxt } from '../../outputs/markdown/llmsTxt.ts';

export const getStaticPaths = localePaths;

/** What a language model should know of the site. */
export async function GET({ props: { locale } }: { props: { locale: Locale } }) {
  const text = llmsTxt(getBook(), locale, absoluteAddresses, await getDownloads());
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
