import type { PhrasingContent } from 'mdast';
import { z } from 'zod';
import { checkPhrases, describe } from '../checkPhrases.ts';
import { hasShape } from '../checkShape.ts';
import { readYaml, splitFrontMatter } from '../frontMatter.ts';
import { joinLines, lineOf, parseMarkdown } from '../parseMarkdown.ts';
import type { Source } from '../readSource.ts';
import { entryName, words } from '../schemas.ts';
import type { Findings } from '../SourceError.ts';
import { CATEGORIES } from '../types.ts';

const list = z.array(words).default([]);

/** What every language says of an entry. */
const inEveryLanguage = {
  name: entryName,
  aliases: z.array(entryName).default([]),
  notIn: list,
  summary: words,
  notToConfuse: list,
};

/** What is the same in every language stands in the source's file alone. */
const inTheSource = {
  expansion: words.default(''),
  category: z.enum(CATEGORIES, `must be one of ${CATEGORIES.join(', ')}`),
  related: list,
  sources: z
    .array(z.strictObject({ title: words, url: z.url({ protocol: /^https?$/, error: 'not an address' }).optional() }))
    .min(1, 'an entry names at least one source'),
};

const translationSchema = z.strictObject(inEveryLanguage);
const sourceSchema = z.strictObject({ ...inEveryLanguage, ...inTheSource });

/** One entry in one language, as its Markdown file has it. */
export type EntryText = z.output<typeof translationSchema> & {
  file: Source;
  body: PhrasingContent[][];
  /** Of the source's file only. */
  common: Pick<z.output<typeof sourceSchema>, keyof typeof inTheSource> | undefined;
};

/**
 * Parses one glossary file. What is wrong goes to `findings`; undefined where nothing of use is left.
 *
 * @param entries the ids of all entries, for links by hand.
 */
export function parseEntry(
  source: Source,
  kind: 'source' | 'translation',
  entries: ReadonlySet<string>,
  findings: Findings,
): EntryText | undefined {
  const { file, text } = source;
  const split = splitFrontMatter(text);
  if (!split) {
    findings.add(file, 1, 'a glossary file begins with front matter between two lines of ---');
    return undefined;
  }
  if (!hasShape(split.body, file, split.bodyLine - 1, findings)) return undefined;
  const body = parseBody(file, split.body, split.bodyLine - 1, entries, findings);
  if (kind === 'translation') {
    const own = readYaml(split.yaml, translationSchema, file, split.yamlLine, findings);
    return own && { ...own, file: source, body, common: undefined };
  }
  const all = readYaml(split.yaml, sourceSchema, file, split.yamlLine, findings);
  if (!all) return undefined;
  const { expansion, category, related, sources, ...own } = all;
  return { ...own, file: source, body, common: { expansion, category, related, sources } };
}

function parseBody(
  file: string,
  markdown: string,
  offset: number,
  entries: ReadonlySet<string>,
  findings: Findings,
): PhrasingContent[][] {
  const nodes = parseMarkdown(markdown).children;
  if (nodes.length === 0) findings.add(file, offset + 1, 'the entry explains nothing: it has no paragraph');
  return nodes.flatMap((node) => {
    if (node.type !== 'paragraph') {
      findings.add(file, lineOf(node) + offset, `an entry holds paragraphs only, not ${describe(node.type)}`);
      return [];
    }
    const notes = checkPhrases(node.children, { file, offset, entries }, findings);
    if (notes.length > 0) findings.add(file, lineOf(node) + offset, 'an entry has no notes');
    return [joinLines(node.children)];
  });
}
