import type { APIContext } from 'astro';
import { aliases } from '../../aliases.ts';

export const getStaticPaths = () => aliases().map(({ path, html }) => ({ params: { alias: path }, props: { html } }));

/** The page of another name of an entry, in dev. */
export function GET({ props }: APIContext<{ html: string }>) {
  return new Response(props.html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}
