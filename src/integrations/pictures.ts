import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getBook } from '../content.ts';
import { locales } from '../locales.ts';
import { drawPictures, type Pictures } from '../outputs/pictures/drawPictures.ts';
import { pictureBook } from '../outputs/pictures/PictureBook.ts';
import { PICTURE_CACHE, providePictures } from '../pictures.ts';
import { begin, finish } from '../progress.ts';

/**
 * Draws the pictures in threads of their own, from the moment that the book is known, and puts them into the built folder.
 * In dev a route draws the one that is asked for.
 */
export function pictures(): AstroIntegration {
  let drawing: Pictures | undefined;
  return {
    name: 'pictures',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (command === 'build') {
          drawing = drawPictures(pictureBook(getBook()), locales, join(fileURLToPath(config.root), PICTURE_CACHE));
          providePictures(drawing);
        } else if (command === 'dev') {
          injectRoute({ pattern: '/[...picture].png', entrypoint: new URL('./routes/picture.ts', import.meta.url) });
        }
      },
      'astro:build:done': async ({ dir }) => {
        begin('Pictures');
        const drawn = await drawing!.all((count) => begin('Pictures', String(count)));
        const folder = fileURLToPath(dir);
        for (const place of new Set(drawn.map(({ path }) => dirname(path))))
          await mkdir(join(folder, place), { recursive: true });
        await Promise.all(drawn.map(({ path, file }) => copyFile(file, join(folder, path))));
        const reused = drawn.filter((picture) => picture.reused).length;
        finish('Pictures', `${reused} reused, ${drawn.length - reused} drawn`);
      },
    },
  };
}
