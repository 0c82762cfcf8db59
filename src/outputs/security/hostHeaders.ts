/** Headers that every answer of the site carries, beside its policy. */
const EVERYWHERE = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
] as const;

/** The folder of files whose names change with their content. */
const ASSETS = '_astro/';
const FOR_EVER = ['Cache-Control', 'public, max-age=31536000, immutable'] as const;

/**
 * `_headers`, as Netlify and Cloudflare Pages read it. Both join the values of a header that two rules name, so no two do.
 *
 * @param base the base path, with a slash at both ends.
 */
export const headersFile = (policy: string, base: string) =>
  [
    `${base}*`,
    ...headers(policy).map(([name, value]) => `  ${name}: ${value}`),
    `${base}${ASSETS}*`,
    `  ${FOR_EVER[0]}: ${FOR_EVER[1]}`,
    '',
  ].join('\n');

/**
 * What an nginx server block includes for the site. A location that adds a header loses those from outside, so each says
 * them all (https://nginx.org/en/docs/http/ngx_http_headers_module.html#add_header).
 *
 * @param base the base path, with a slash at both ends.
 */
export function nginxSnippet(policy: string, base: string): string {
  const location = (path: string, more: readonly (readonly [string, string])[]) => [
    `location ${path} {`,
    '  index index.html;',
    '  try_files $uri $uri/ =404;',
    ...[...headers(policy), ...more].map(([name, value]) => `  add_header ${name} "${value}" always;`),
    '}',
  ];
  return [
    `error_page 404 ${base}404.html;`,
    ...location(base, [['Cache-Control', 'no-cache']]),
    ...location(`${base}${ASSETS}`, [FOR_EVER]),
    '',
  ].join('\n');
}

const headers = (policy: string) => [['Content-Security-Policy', policy], ...EVERYWHERE] as const;
