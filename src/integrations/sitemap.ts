import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { getBook } from '../publication/content.ts';
import { locales, localeOfPrefix, withoutPrefix } from '../locales.ts';
import { translationsOf } from '../render/translations.ts';
import { site } from '../site.ts';

/** A sitemap of the pages that have text of their own, each with its counterparts in the other languages. */
export const ownSitemap = (): AstroIntegration =>
  sitemap({
    filter(address) {
      const inside = new URL(address).pathname.slice(site.base.replace(/\/$/, '').length + 1);
      const [first] = inside.split('/');
      const locale = localeOfPrefix(locales.find(({ prefix }) => prefix && prefix === first)?.prefix);
      return translationsOf(getBook(), withoutPrefix(inside, locale), locales).includes(locale);
    },
    i18n: {
      defaultLocale: locales[0].prefix || 'root',
      locales: Object.fromEntries(locales.map(({ prefix, lang }) => [prefix || 'root', lang])),
    },
  });
