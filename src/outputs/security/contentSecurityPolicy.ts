import { createHash } from 'node:crypto';
import { type InlineCode, inlineCodeOf } from './inlineCode.ts';

type Directive = [name: string, sources: string[]];

/** What holds for every page alike: files of its own origin and nothing from elsewhere (https://www.w3.org/TR/CSP3/). */
const FILES: Directive[] = [
  ['img-src', [`'self'`, 'data:']],
  ['manifest-src', [`'self'`]],
  ['base-uri', [`'none'`]],
  ['form-action', [`'self'`]],
];
const SCRIPT_FILES: Directive[] = [
  ['connect-src', [`'self'`]],
  ['worker-src', [`'self'`]],
];

/** Files of the own origin, WebAssembly for the search, and inline scripts by hash. */
const scriptSource = (scripts: readonly string[]): Directive => [
  'script-src',
  [`'self'`, `'wasm-unsafe-eval'`, ...hashes(scripts)],
];

/** The policy that lets a page do what it does and nothing else: a page's own inline code stands in it by hash. */
export function contentSecurityPolicy(code: Omit<InlineCode, 'forbidden'>): string {
  const { isScripted, scripts, styles, styleAttributes } = code;
  const holdsFonts = styles.some((style) => /url\(["']?data:/i.test(style));
  return written([
    ['default-src', [`'none'`]],
    ...(isScripted ? [scriptSource(scripts), ...SCRIPT_FILES] : []),
    ['style-src', [`'self'`, ...hashes(styles)]],
    ['style-src-attr', styleAttributes.length > 0 ? [`'unsafe-hashes'`, ...hashes(styleAttributes)] : []],
    ['font-src', holdsFonts ? [`'self'`, 'data:'] : [`'self'`]],
    ...FILES,
  ]);
}

/**
 * The policy that a host sends with every answer, workers included, beside what each page says of itself. It knows
 * the scripts of all pages; of their styles it says nothing, since nearly every chapter has one of its own and a header
 * has room for few.
 */
export const headerPolicy = (scripts: readonly string[]) =>
  written([
    scriptSource(scripts),
    ...SCRIPT_FILES,
    ['font-src', [`'self'`, 'data:']],
    ...FILES,
    ...['object-src', 'frame-src', 'media-src'].map((name): Directive => [name, [`'none'`]]),
    // A page cannot say of itself whom it may stand in.
    ['frame-ancestors', [`'self'`]],
  ]);

const written = (directives: readonly Directive[]) =>
  directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

const hashes = (codes: readonly string[]) =>
  codes.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`).sort();

/** A declaration of UTF-8 in one of the ways it is written: a policy holds for what comes after it, so it stands right there. */
const CHARSET = /<meta charset=["']?utf-8["']?\s*\/?>/i;

/**
 * A page with its policy in it, right after the charset. A page that has it there already stays as it is.
 *
 * @throws Error where the page does not declare its charset, or holds code that no policy of ours allows.
 */
export function withPolicy(html: string): { html: string; code: InlineCode } {
  const code = inlineCodeOf(html);
  if (code.forbidden.length > 0) throw new Error(`code in an attribute: ${code.forbidden.join(', ')}`);
  const charset = CHARSET.exec(html);
  if (!charset) throw new Error('no <meta charset="utf-8"> after which its policy could stand');
  const end = charset.index + charset[0].length;
  const meta = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy(code)}">`;
  const isThere = html.startsWith(meta, end);
  return { html: isThere ? html : html.slice(0, end) + meta + html.slice(end), code };
}
