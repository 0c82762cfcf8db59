import { inLocale } from '../../../../book/inLocale.ts';
import { getBook } from '../../../../content.ts';
import { type Locale, locales } from '../../../../locales.ts';
import { addressesUnder } from '../../../../render/addresses.ts';
import { aliasSlugs } from '../../../../render/aliasSlug.ts';
import { redirectHtml } from '../../../../render/redirectHtml.ts';
import { site } from '../../../../site.ts';

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    [...aliasSlugs(getBook().glossary)].map(([alias, id]) => ({
      params: { prefix: locale.prefix || undefined, alias },
      props: { id, locale },
    })),
  );

/** Every other name of an entry leads to its page. */
export function GET({ props: { id, locale } }: { props: { id: string; locale: Locale } }) {
  const entry = getBook().glossary.find((candidate) => candidate.id === id)!;
  const address = addressesUnder(site.base).entry(id, locale);
  const html = redirectHtml(address, new URL(address, site.url).href, inLocale(entry.name, locale).value, locale);
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
