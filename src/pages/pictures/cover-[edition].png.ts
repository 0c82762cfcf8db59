import { getBook } from '../../content.ts';
import { getPainter } from '../../downloads.ts';
import { locales } from '../../locales.ts';
import { type Edition, editionsOf } from '../../outputs/editions.ts';
import { coverPicture } from '../../outputs/pictures/coverPicture.ts';

export const getStaticPaths = () =>
  editionsOf(locales).map((edition) => ({ params: { edition: edition.key }, props: { edition } }));

/** The cover of an edition's book, for catalogues. */
export async function GET({ props: { edition } }: { props: { edition: Edition } }) {
  const picture = coverPicture(getBook(), edition, await getPainter());
  return new Response(picture.slice(), { headers: { 'content-type': 'image/png' } });
}
