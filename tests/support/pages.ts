import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];
export type Element = DefaultTreeAdapterMap['element'];

/** A page of the built site, parsed. */
export interface BuiltPage {
  /** The address within the site: `/chapters/06-rag/`. */
  path: string;
  html: string;
  elements: Element[];
  /** Where the page leads on to at once: another name of a glossary entry. */
  redirect: string | undefined;
}

/** HTML that is a file to take away and not a page of the site. */
const TO_TAKE_AWAY = /^downloads[\\/](?!index\.html$)/;

/** Every page under a folder of a build, by parsing its HTML as a browser does. */
export async function builtPages(outDir: string): Promise<BuiltPage[]> {
  const all = await readdir(outDir, { recursive: true });
  const files = all.filter((file) => file.endsWith('.html') && !TO_TAKE_AWAY.test(file)).sort();
  return Promise.all(
    files.map(async (file) => {
      const html = await readFile(join(outDir, file), 'utf8');
      const path = `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, '');
      const redirect = /<meta http-equiv="refresh" content="0;url=([^"]+)">/.exec(html)?.[1];
      return { path, html, elements: elementsIn(parse(html)), redirect };
    }),
  );
}

/** Every element in a tree, from the top. */
export function elementsIn(node: Node): Element[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  return [...('tagName' in node ? [node] : []), ...children.flatMap(elementsIn)];
}

export const attribute = (element: Element, name: string) => element.attrs.find((attr) => attr.name === name)?.value;

/** The words in an element, without those of scripts and styles. */
export function textIn(node: Node): string {
  if ('value' in node) return node.value;
  if ('tagName' in node && ['script', 'style'].includes(node.tagName)) return '';
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}
