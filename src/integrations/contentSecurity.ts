import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headerPolicy } from '../outputs/security/contentSecurityPolicy.ts';
import { headersFile, nginxSnippet } from '../outputs/security/hostHeaders.ts';
import { pageThread } from '../pageThread/startPageThread.ts';

/** Cloudflare Pages leaves out a longer line (https://developers.cloudflare.com/pages/configuration/headers/). */
const LONGEST_LINE = 2000;

/** Writes the headers for common hosts, with the scripts of all pages, when these are finished. */
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
        const policy = headerPolicy(await pageThread().end());
        if (policy.length > LONGEST_LINE) {
          logger.warn(`The policy in _headers has ${policy.length} characters; some hosts take ${LONGEST_LINE}.`);
        }
        await writeFile(join(folder, '_headers'), headersFile(policy, base));
        await writeFile(join(folder, '_nginx.conf'), nginxSnippet(policy, base));
      },
    },
  };
}
