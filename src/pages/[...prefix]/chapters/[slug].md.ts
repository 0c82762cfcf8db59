import type { Chapter } from '../../../book/types.ts';
import { getBook } from '../../../content.ts';
import { absoluteAddresses } from '../../../absoluteAddresses.ts';
import { type Locale, locales } from '../../../locales.ts';
import { chapterMarkdown } from '../../../outputs/markdown/chapterMarkdown.ts';

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    getBook().chapters.map((chapter) => ({
      params: { prefix: locale.prefix || undefined, slug: chapter.slug },
      props: { chapter, locale },
    })),
  );

/** A chapter as Markdown, at its page's address with `.md` after it. */
export function GET({ props: { chapter, locale } }: { props: { chapter: Chapter; locale: Locale } }) {
  const markdown = chapterMarkdown(getBook(), chapter, locale, absoluteAddresses);
  return new Response(markdown, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
}
