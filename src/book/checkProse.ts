import { join } from 'node:path';
import type { Nodes } from 'mdast';
import { z } from 'zod';
import type { Locale } from '../locales.ts';
import { isAddress } from './checkAddress.ts';
import { describe } from './checkPhrases.ts';
import { hasShape } from './checkShape.ts';
import { readYaml, splitFrontMatter } from './frontMatter.ts';
import { holdsInvisible, INVISIBLE_MESSAGE } from './invisible.ts';
import { parseMarkdown } from './parseMarkdown.ts';
import { namesIn, readSource, type Source } from './readSource.ts';
import { words } from './schemas.ts';
import type { Findings } from './SourceError.ts';

/** All that a page may say of itself: Starlight would take more, scripts for its head among it. */
const pageSchema = z.strictObject({ title: words, description: words.optional() });

/**
 * Reports what may not stand in the free prose of the edition, which Astro renders: docs/{locale}/home.md and
 * docs/{locale}/pages/*.md hold no HTML, no images, and no links that lead out of the web.
 */
export function checkProse(root: string, locales: readonly Locale[], findings: Findings): void {
  const find = (folder: string, name: RegExp) =>
    namesIn(root, folder, findings)
      .filter((one) => name.test(one))
      .sort()
      .map((one) => join(folder, one));
  for (const { key } of locales) {
    const folder = join(root, 'docs', key);
    for (const path of [...find(folder, /^home\.md$/), ...find(join(folder, 'pages'), /\.md$/)]) {
      const source = readSource(root, path, findings);
      if (source) checkFile(source, findings);
    }
  }
}

function checkFile({ file, text }: Source, findings: Findings): void {
  const split = splitFrontMatter(text);
  const isPage = !file.endsWith('/home.md');
  if (split && isPage) readYaml(split.yaml, pageSchema, file, split.yamlLine, findings);
  else if (split) findings.add(file, 1, 'what the home page begins with has no front matter');
  else if (isPage) findings.add(file, 1, 'a page begins with front matter between two lines of ---');
  const body = split?.body ?? text;
  const offset = split ? split.bodyLine - 1 : 0;
  if (hasShape(body, file, offset, findings)) checkNode(parseMarkdown(body), file, offset, findings);
}

function checkNode(node: Nodes, file: string, offset: number, findings: Findings): void {
  const line = (node.position?.start.line ?? 1) + offset;
  if (['html', 'image', 'imageReference', 'definition'].includes(node.type)) {
    findings.add(file, line, `a page holds words, headings, lists and links, not ${describe(node.type)}`);
  }
  if ('url' in node && !isAddress(node.url)) findings.add(file, line, `not an address to link to: “${node.url}”`);
  if ('value' in node && holdsInvisible(node.value)) findings.add(file, line, INVISIBLE_MESSAGE);
  if ('children' in node) for (const child of node.children) checkNode(child, file, offset, findings);
}
