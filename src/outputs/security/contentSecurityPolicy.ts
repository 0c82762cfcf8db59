import { createHash } from 'node:crypto';
import { type InlineCode, inlineCodeOf } from './inlineCode.ts';

/** The inline code of a page or of several. */
type Allowed = Omit<InlineCode, 'forbidden'>;

/**
 * The content security policy that lets a page do what it does and nothing else: its own inline code by hash, files of
 * its own origin, WebAssembly for the search (https://www.w3.org/TR/CSP3/).
 *
 * @param inHeader whether it is sent as a header, which can say more than a page can of itself.
 */
export function contentSecurityPolicy(allowed: Allowed, inHeader = false): string {
  const { isScripted, scripts, styles, styleAttributes } = allowed;
  const forScripts = (sources: string[]) => (isScripted ? sources : []);
  const fonts = styles.some((style) => /url\(["']?data:/i.test(style)) ? [`'self'`, 'data:'] : [`'self'`];
  const directives: [string, string[]][] = [
    ['default-src', [`'none'`]],
    ['script-src', forScripts([`'self'`, `'wasm-unsafe-eval'`, ...hashes(scripts)])],
    ['style-src', [`'self'`, ...hashes(styles)]],
    ['style-src-attr', styleAttributes.length > 0 ? [`'unsafe-hashes'`, ...hashes(styleAttributes)] : []],
    ['img-src', [`'self'`, 'data:']],
    ['font-src', fonts],
    ['connect-src', forScripts([`'self'`])],
    ['worker-src', forScripts([`'self'`])],
    ['manifest-src', [`'self'`]],
    ['base-uri', [`'none'`]],
    ['form-action', [`'self'`]],
    ['frame-ancestors', inHeader ? [`'self'`] : []],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');
}

const hashes = (codes: readonly string[]) =>
  codes.map((code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`).sort();

/** A declaration of UTF-8 in one of the ways it is written: a policy holds for what comes after it, so it stands right there. */
const CHARSET = /<meta charset=["']?utf-8["']?\s*\/?>/i;

/**
 * A page with its policy in it, right after the charset.
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
  return { html: html.slice(0, end) + meta + html.slice(end), code };
}
