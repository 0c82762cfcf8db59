import { defineRouteMiddleware, type StarlightRouteData } from '@astrojs/starlight/route-data';
import { getBook } from '../publication/content.ts';
import { locales, localeOfPrefix, sourceLocale, withoutPrefix } from '../locales.ts';
import { translationsOf } from '../render/translations.ts';
import { addressesUnder } from '../render/addresses.ts';
import { site } from '../site.ts';

const NOT_FOUND = '404';
const HOME = '';
/** What in a head names the address of the page. */
const ADDRESSES = ['canonical', 'alternate', 'og:url'];

/**
 * Keeps the head true to what is translated: Starlight names every locale of every page as an alternate
 * (https://github.com/withastro/starlight/blob/main/packages/starlight/utils/head.ts). A page whose text stands in the
 * source's language names the source's page as the one to be found.
 */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  const locale = localeOfPrefix(route.locale);
  const path = withoutPrefix(route.id, locale);
  // Who looks for the sitemap finds it at the home page; in every other it would be some thirty bytes.
  if (path !== HOME) route.head = route.head.filter(({ attrs }) => attrs?.['rel'] !== 'sitemap');
  if (path === NOT_FOUND) {
    // The page for every address that does not exist has none of its own.
    route.head = route.head.filter(({ attrs }) => !ADDRESSES.includes(String(attrs?.['rel'] ?? attrs?.['property'])));
    return;
  }
  const translated = translationsOf(getBook(), path, locales);
  if (translated.length === locales.length) return;

  const isTranslated = translated.includes(locale);
  const source = new URL(addressesUnder(site.base).page(path, sourceLocale), site.url).href;
  route.head = route.head.flatMap((tag): StarlightRouteData['head'] => {
    if (tag.tag === 'link' && tag.attrs?.['rel'] === 'alternate') {
      const lang = tag.attrs['hreflang'];
      return lang === 'x-default' || translated.some((one) => one.lang === lang) ? [tag] : [];
    }
    if (isTranslated) return [tag];
    if (tag.tag === 'link' && tag.attrs?.['rel'] === 'canonical') {
      return [{ ...tag, attrs: { ...tag.attrs, href: source } }];
    }
    return [tag];
  });
});
