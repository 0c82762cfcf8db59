import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerPolicy, withPolicy } from '../outputs/security/contentSecurityPolicy.ts';
import { headersFile, nginxSnippet } from '../outputs/security/hostHeaders.ts';

/** Cloudflare Pages leaves out a longer line (https://developers.cloudflare.com/pages/configuration/headers/). */
const LONGEST_LINE = 2000;

/**
 * Writes into every page of the built folder, whoever made it, the policy that fits it; and the headers for common
 * hosts, with the scripts of all pages. Nothing may change a page after it.
 *
 * @throws Error that names the page that no policy fits.
 */
export function contentSecurity(): AstroIntegration {
  let base = '/';
  return {
    name: 'content-security',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
        const scripts = new Set<string>();
        for (const page of pages.sort()) {
          const path = join(folder, page);
          const { html, code } = secured(page, await readFile(path, 'utf8'));
          for (const script of code.scripts) scripts.add(script);
          await writeFile(path, html);
        }
        const policy = headerPolicy([...scripts]);
        if (policy.length > LONGEST_LINE) {
          logger.warn(`The policy in _headers has ${policy.length} characters; some hosts take ${LONGEST_LINE}.`);
        }
        await writeFile(join(folder, '_headers'), headersFile(policy, base));
        await writeFile(join(folder, '_nginx.conf'), nginxSnippet(policy, base));
      },
    },
  };
}

function secured(page: string, html: string) {
  try {
    return withPolicy(html);
  } catch (error) {
    throw new Error(`${page}: ${(error as Error).message}`, { cause: error });
  }
}
