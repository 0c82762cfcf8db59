import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Packing } from '../../src/outputs/precache/Packing.ts';
import { PageFinisher } from '../../src/pageThread/PageFinisher.ts';

const CHARSET = '<meta charset="utf-8">';
const page = (path: string, body: string) => ({ path, html: Uint8Array.from(Buffer.from(body)).buffer });

function finisher(...paths: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const packing = new Packing();
  return { folder, packing, pages: new PageFinisher(folder, paths, packing) };
}

describe('a page as it was rendered', () => {
  test('is written with its policy in it', () => {
    const { folder, pages } = finisher();
    pages.finish(page('chapters/信/index.html', `${CHARSET}<p>信</p>`));
    expect(readFileSync(join(folder, 'chapters/信/index.html'), 'utf8')).toMatch(
      /^<meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><p>信<\/p>$/,
    );
  });

  test('stops the build by its name where no policy fits it', () => {
    const { pages } = finisher();
    expect(() => pages.finish(page('chapters/信/index.html', `${CHARSET}<p onclick="a()">`))).toThrow(
      'chapters/信/index.html: code in an attribute',
    );
  });

  test('stops the build where there is another file in its place', async () => {
    const { folder, pages } = finisher();
    await mkdir(join(folder, 'about'));
    await writeFile(join(folder, 'about/index.html'), 'another');
    expect(() => pages.finish(page('about/index.html', CHARSET))).toThrow('about/index.html');
    expect(readFileSync(join(folder, 'about/index.html'), 'utf8')).toBe('another');
  });

  test('adds its scripts to those of all, once', () => {
    const { pages } = finisher('a/index.html');
    pages.finish(page('a/index.html', `${CHARSET}<script>a()</script><script>b()</script>`));
    pages.finish(page('downloads/all.html', `${CHARSET}<script>b()</script><script>c()</script>`));
    expect(pages.end()).toEqual(['a()', 'b()', 'c()']);
  });
});

describe('pages', () => {
  const ORDER = ['a/index.html', 'b/index.html', 'c/index.html', 'd/index.html'];

  /** The paths in the pack, when pages have come in an order. */
  function packed(coming: readonly string[]) {
    const { packing, pages } = finisher(...ORDER);
    for (const path of coming) pages.finish(page(path, `${CHARSET}${path}`));
    pages.end();
    return [...packing.sizes.keys()];
  }

  test.each([[ORDER], [ORDER.toReversed()], [['c/index.html', 'a/index.html', 'd/index.html', 'b/index.html']]])(
    'are packed in one order, whatever the order in which they come: %j',
    (coming) => {
      expect(packed(coming)).toEqual(ORDER);
    },
  );

  test('are packed though one of them never comes', () => {
    expect(packed(['d/index.html', 'a/index.html'])).toEqual(['a/index.html', 'd/index.html']);
  });

  test('that are not expected are not packed', () => {
    expect(packed(['downloads/all.html', 'a/index.html'])).toEqual(['a/index.html']);
  });
});
