import { getBook } from '../../../content.ts';
import type { Chapter } from '../../../book/types.ts';
import { getPainter } from '../../../downloads.ts';
import { type Locale, locales } from '../../../locales.ts';
import { chapterPicture } from '../../../outputs/pictures/chapterPicture.ts';

interface Props {
  chapter: Chapter | undefined;
  locale: Locale;
}

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    [undefined, ...getBook().chapters].map((chapter) => ({
      params: { prefix: locale.prefix || undefined, picture: chapter?.slug ?? 'home' },
      props: { chapter, locale } satisfies Props,
    })),
  );

/** The picture of a chapter, or of the edition, for where its address is shared. */
export async function GET({ props: { chapter, locale } }: { props: Props }) {
  const picture = chapterPicture(getBook(), chapter, locale, await getPainter());
  return new Response(picture.slice(), { headers: { 'content-type': 'image/png' } });
}
