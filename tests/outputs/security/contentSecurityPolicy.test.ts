import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  headerPolicy,
  withPolicy,
} from '../../../src/outputs/security/contentSecurityPolicy.ts';
import { headersFile, nginxSnippet } from '../../../src/outputs/security/hostHeaders.ts';
import { inlineCodeOf } from '../../../src/outputs/security/inlineCode.ts';

const nothing = { isScripted: false, scripts: [], styles: [], styleAttributes: [], forbidden: [] };
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

describe('the code in a page is found', () => {
  test.each([
    ['a script', '<script>a()</script>', { isScripted: true, scripts: ['a()'] }],
    [
      'a module with white space',
      '<script type="module">\n a() \n</script >',
      { isScripted: true, scripts: ['\n a() \n'] },
    ],
    [
      'a script that writes tags',
      '<script>"<style>x</style>"</script>',
      { isScripted: true, scripts: ['"<style>x</style>"'] },
    ],
    ['a script from a file, which needs no hash', '<script src="/a.js"></script>', { isScripted: true }],
    ['a data block, which is none', '<script type="application/ld+json">{"a":1}</script>', {}],
    ['an import map', '<script type=importmap>{}</script>', { isScripted: true, scripts: ['{}'] }],
    ['an empty script', '<script></script>', { isScripted: true, scripts: [''] }],
    ['the same script once', '<script>a</script><SCRIPT>a</SCRIPT>', { isScripted: true, scripts: ['a'] }],
    ['what a comment holds, which is none', '<!-- <script>a()</script> <p style="x"> -->', {}],
    ['a style element', '<style media="print">p > b {}</style>', { styles: ['p > b {}'] }],
    ['a style attribute', '<p title="a > b" style="--x: 1">', { styleAttributes: ['--x: 1'] }],
    [
      'a style attribute as the browser reads it',
      "<p style='--x: &quot;&#39;&#x41;&amp;lt;&quot;'>",
      { styleAttributes: ['--x: "\'A&lt;"'] },
    ],
    ['a style attribute without quotation marks', '<p style=color:red>', { styleAttributes: ['color:red'] }],
    [
      'a style attribute of a script',
      '<script style="x">a</script>',
      { isScripted: true, scripts: ['a'], styleAttributes: ['x'] },
    ],
    ['words that look like code, which are none', '<p>style="x" onclick="y()" &lt;script></p>', {}],
    ['attributes that only end alike, which are none', '<p data-style="x" data-onclick="y">', {}],
    ['an event handler', '<p onclick="a()">', { forbidden: ['onclick="a()"'] }],
    ['an address that is a script', '<a href=" JavaScript:a()">', { forbidden: ['href=" JavaScript:a()"'] }],
  ])('%s', (_, html, found) => {
    expect(inlineCodeOf(html)).toEqual({ ...nothing, ...found });
  });

  test('in a second, in a page of 300,000 characters that never closes what it opens', () => {
    for (const bomb of ['<script>', '<p ', '<!--', '<a "', '<style', "<p a='"]) {
      const start = process.cpuUsage();
      inlineCodeOf(bomb.repeat(300_000 / bomb.length));
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1000, bomb).toBeLessThan(1000);
    }
  });
});

describe('a policy', () => {
  test('allows nothing inline but what it names, and no code to be made of text', () => {
    const policy = contentSecurityPolicy({
      ...nothing,
      isScripted: true,
      scripts: ['a'],
      styles: ['b'],
      styleAttributes: ['c'],
    });
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a')};`);
    expect(policy).toContain(`style-src 'self' ${hash('b')};`);
    expect(policy).toContain(`style-src-attr 'unsafe-hashes' ${hash('c')};`);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
  });

  test('allows a page without scripts none', () => {
    expect(contentSecurityPolicy(nothing)).not.toMatch(/script-src|connect-src|worker-src/);
  });

  test('allows fonts in the page where its styles hold some', () => {
    const styles = ['@font-face { src: url(data:font/woff2;base64,AA) }'];
    expect(contentSecurityPolicy({ ...nothing, styles })).toContain("font-src 'self' data:");
    expect(contentSecurityPolicy(nothing)).not.toContain('font-src data:');
  });

  test('stands right after the charset, as it is written', () => {
    for (const charset of ['<meta charset="utf-8"/>', '<meta charset=utf-8>', "<META charset='UTF-8' />"]) {
      const { html } = withPolicy(`<!doctype html><html><head>${charset}<script>a</script></head></html>`);
      expect(html).toMatch(
        /^<!doctype html><html><head><meta charset=[^>]*><meta http-equiv="content-security-policy" content="[^"]*">/i,
      );
    }
  });

  test('is refused to a page without a charset, or with code in an attribute', () => {
    expect(() => withPolicy('<p>a</p>')).toThrow('no <meta charset="utf-8">');
    expect(() => withPolicy('<meta charset="utf-8"><p onclick="a()">')).toThrow('onclick="a()"');
  });
});

describe('the headers for hosts', () => {
  const policy = headerPolicy(['a']);

  test('say whom the page may stand in, which a page cannot say of itself', () => {
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain(`script-src 'self' 'wasm-unsafe-eval' ${hash('a')};`);
    expect(policy).not.toContain('unsafe-inline');
    expect(contentSecurityPolicy(nothing)).not.toContain('frame-ancestors');
  });

  test.each(['/', '/sub/'])('stand under the base path %s, no header in two rules', (base) => {
    const rules = headersFile(policy, base)
      .trim()
      .split(/\n(?=\/)/);
    expect(rules.map((rule) => rule.split('\n')[0])).toEqual([`${base}*`, `${base}_astro/*`]);
    const names = [...headersFile(policy, base).matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(nginxSnippet(policy, base)).toContain(`location ${base}_astro/ {`);
    expect(nginxSnippet(policy, base)).toContain(`error_page 404 ${base}404.html;`);
  });
});

test('a page that has its policy already stays as it is', () => {
  const { html } = withPolicy('<!doctype html><meta charset="utf-8"><style>p{margin:0}</style>');
  expect(html).toContain('style-src');
  expect(withPolicy(html).html).toBe(html);
});
