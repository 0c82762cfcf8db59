import type { Chapter } from '../book/types.ts';
import { getBook } from './content.ts';
import { absoluteAddresses } from './absoluteAddresses.ts';
import type { Locale } from '../locales.ts';
import { PICTURE } from '../outputs/pictures/drawing.ts';
import { inLocale } from '../book/inLocale.ts';

/** What a page's head says of the picture to show where its address is shared: https://ogp.me/#structured */
export function pictureTags(chapter: Chapter | undefined, locale: Locale) {
  const properties = {
    image: absoluteAddresses.picture(chapter, locale),
    'image:width': String(PICTURE.width),
    'image:height': String(PICTURE.height),
    'image:alt': inLocale((chapter ?? getBook()).title, locale).value,
  };
  return Object.entries(properties).map(([property, content]) => ({
    tag: 'meta' as const,
    attrs: { property: `og:${property}`, content },
  }));
}
