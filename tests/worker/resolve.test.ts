import { describe, expect, test } from 'vitest';
import { contentType, isText } from '../../src/worker/contentType.ts';
import { pathWithin, resolve } from '../../src/worker/resolve.ts';

describe('an address', () => {
  test.each([
    ['https://example.org/sub/chapters/06-rag/?q=1#c06-t01', 'chapters/06-rag/'],
    ['https://example.org/sub/', ''],
    ['https://example.org/sub/glossary/%E7%AE%97%E5%8A%9B/', 'glossary/算力/'],
    ['https://example.org/other/', undefined],
    ['https://example.com/sub/', undefined],
    ['https://example.org/sub/%E7%AE', undefined],
  ])('%s has within the site the path %s', (address, path) => {
    expect(pathWithin('https://example.org/sub/', address)).toBe(path);
  });

  test.each([
    ['', { file: 'index.html' }],
    ['en/', { file: 'en/index.html' }],
    ['chapters/06-rag', { file: 'chapters/06-rag', page: 'chapters/06-rag/' }],
    ['_astro/a.js', { file: '_astro/a.js' }],
    ['404.html', { file: '404.html' }],
  ])('with the path “%s” means a file as a static host finds it', (path, place) => {
    expect(resolve(path)).toEqual(place);
  });
});

test('a kept file has the media type of its ending', () => {
  expect(contentType('index.html')).toBe('text/html; charset=utf-8');
  expect(contentType('a.webmanifest')).toBe('application/manifest+json');
  expect(contentType('pagefind/x.pf_index')).toBe('application/octet-stream');
});

test.each([
  ['index.html', true],
  ['icons/a.svg', true],
  ['a.webmanifest', true],
  ['pagefind/x.json', true],
  ['_astro/a.js', true],
  ['pagefind/x.pf_index', false],
  ['icons/192.png', false],
])('a kept file is text that hosts zip, or is not: %s', (path, zipped) => {
  expect(isText(path)).toBe(zipped);
});
