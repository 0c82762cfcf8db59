import type { APIContext } from 'astro';
import { getBook } from '../../publication/content.ts';
import { locales } from '../../locales.ts';
import { pictureBook } from '../../outputs/pictures/PictureBook.ts';
import { pictureFiles } from '../../outputs/pictures/pictureFiles.ts';
import { pictureOf } from '../../publication/pictures.ts';

export const getStaticPaths = () =>
  pictureFiles(pictureBook(getBook()), locales).map(({ path }) => ({
    params: { picture: path.replace(/\.png$/, '') },
  }));

/** A picture of the site, in dev. */
export async function GET({ params }: APIContext) {
  const picture = await pictureOf(`${params['picture']}.png`);
  return new Response(picture.slice(), { headers: { 'content-type': 'image/png' } });
}
