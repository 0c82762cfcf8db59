import { getBook } from '../../content.ts';
import { absoluteAddresses } from '../../absoluteAddresses.ts';
import { getDownloads } from '../../downloads.ts';
import { type Locale, locales } from '../../locales.ts';
import { llmsTxt } from '../../outputs/markdown/llmsTxt.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { prefix: locale.prefix || undefined }, props: { locale } }));

/** What a language model should know of the site. */
export async function GET({ props: { locale } }: { props: { locale: Locale } }) {
  const text = llmsTxt(getBook(), locale, absoluteAddresses, await getDownloads());
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
