import { getBook } from '../../content.ts';
import { absoluteAddresses } from '../../downloads.ts';
import { type Locale, locales } from '../../locales.ts';
import { llmsFullTxt } from '../../outputs/markdown/llmsTxt.ts';

export const getStaticPaths = () =>
  locales.map((locale) => ({ params: { prefix: locale.prefix || undefined }, props: { locale } }));

/** The whole text in a language in one piece. */
export function GET({ props: { locale } }: { props: { locale: Locale } }) {
  const text = llmsFullTxt(getBook(), locale, absoluteAddresses);
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
