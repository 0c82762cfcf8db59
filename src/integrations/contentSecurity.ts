import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { headerPolicy, withPolicy } from '../outputs/security/contentSecurityPolicy.ts';
import { headersFile, nginxSnippet } from '../outputs/security/hostHeaders.ts';
import { joinStyles } from '../outputs/security/joinStyles.ts';

/** Cloudflare Pages leaves out a longer line (https://developers.cloudflare.com/pages/configuration/headers/). */
const LONGEST_LINE = 2000;

/**
 * Puts into every page that a build renders the policy that fits it, its styles joined, before the page is written; and
 * writes the headers for common hosts, with the scripts of all pages. Nothing may change a page after it. What writes pages by
 * itself puts their policy into them itself, and they have no scripts.
 *
 * @throws Error that names the page that no policy fits.
 */
export function contentSecurity(): AstroIntegration {
  let base = '/';
  const scripts = new Set<string>();
  return {
    name: 'content-security',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((renderer) => securing(renderer, scripts)),
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
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

/** What renders a build's pages, each with its policy in it; their scripts are added to a set. */
function securing(renderer: AstroPrerenderer, scripts: Set<string>): AstroPrerenderer {
  return {
    ...renderer,
    async render(request, options) {
      const rendered = await renderer.render(request, options);
      const { response, ...rest } = rendered instanceof Response ? { response: rendered } : rendered;
      if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
      const { html, code } = secured(new URL(request.url).pathname, await response.text());
      for (const script of code.scripts) scripts.add(script);
      return { ...rest, response: new Response(html, response) };
    },
  };
}

function secured(page: string, html: string) {
  try {
    return withPolicy(joinStyles(html));
  } catch (error) {
    throw new Error(`${decodeURI(page)}: ${(error as Error).message}`, { cause: error });
  }
}
