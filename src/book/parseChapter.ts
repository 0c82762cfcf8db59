import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import { z } from 'zod';
import { checkPhrases, describe, type Place } from './checkPhrases.ts';
import { hasShape } from './checkShape.ts';
import { readYaml, splitFrontMatter } from './frontMatter.ts';
import { joinLines, lineOf, parseMarkdown } from './parseMarkdown.ts';
import { plainText } from './plainText.ts';
import type { Source } from './readSource.ts';
import { words } from './schemas.ts';
import type { Findings } from './SourceError.ts';

/** One chapter in one language, as its Markdown file has it. */
export interface ChapterText {
  file: string;
  number: number;
  slug: string;
  title: string;
  summary: string;
  /** `turn` counts from 1. */
  points: { turn: number; text: string; line: number }[];
  turns: TurnText[];
  /** By label, in the order of their definitions. */
  notes: Map<string, { content: PhrasingContent[]; line: number }>;
}

export interface TurnText {
  /** The name in the heading. */
  speaker: string;
  line: number;
  paragraphs: ParagraphText[];
}

export interface ParagraphText {
  content: PhrasingContent[];
  line: number;
  /** The labels of the notes it refers to, in order. */
  notes: string[];
}

interface FrontMatter {
  title: string;
  summary: string;
  points: { turn: number; text: string }[];
}

const chapterFrontMatter: z.ZodType<FrontMatter> = z.strictObject({
  title: words,
  summary: words,
  points: z
    .array(z.strictObject({ turn: z.int('must be the number of a turn').positive(), text: words }))
    .min(3, 'a chapter has three to five key points')
    .max(5, 'a chapter has three to five key points'),
});

/** An imported write-up has no summary and no key points of its own. */
const writeUpFrontMatter: z.ZodType<FrontMatter> = z
  .strictObject({ title: words })
  .transform(({ title }) => ({ title, summary: '', points: [] }));

const FILE_NAME = /(?:^|\/)((\d{2,4})-[a-z0-9]+(?:-[a-z0-9]+)*)\.md$/;

/** What a chapter may refer to. */
export interface Known {
  /** Every name, in any language, that may head a turn. */
  names: ReadonlySet<string>;
  /** The ids of the glossary's entries. */
  entries: ReadonlySet<string>;
}

/** Parses one chapter file. What is wrong goes to `findings`; undefined where nothing of use is left. */
export function parseChapter(
  { file, text }: Source,
  { names, entries }: Known,
  findings: Findings,
  kind: 'edition' | 'write-up' = 'edition',
): ChapterText | undefined {
  const name = FILE_NAME.exec(file);
  if (!name) findings.add(file, 1, 'a chapter file is named NN-slug.md, the slug in a-z, 0-9 and single hyphens');
  const split = splitFrontMatter(text);
  if (!split) findings.add(file, 1, 'a chapter file begins with front matter between two lines of ---');
  if (!name || !split) return undefined;
  if (!hasShape(split.body, file, split.bodyLine - 1, findings)) return undefined;

  const schema = kind === 'edition' ? chapterFrontMatter : writeUpFrontMatter;
  const meta = readYaml(split.yaml, schema, file, split.yamlLine, findings);
  const body = parseTurns(split.body, { file, offset: split.bodyLine - 1, entries }, findings);
  for (const { speaker, line } of body.turns) {
    if (!names.has(speaker)) findings.add(file, line, `unknown speaker “${speaker}”`);
  }
  if (!meta) return undefined;

  const pointLines = split.yaml.split('\n').flatMap((line, i) => (/^\s*-\s/.test(line) ? [i + split.yamlLine] : []));
  return {
    file,
    number: Number(name[2]),
    slug: name[1]!,
    title: meta.title,
    summary: meta.summary,
    points: meta.points.map((point, i) => ({ ...point, line: pointLines[i] ?? split.yamlLine })),
    ...body,
  };
}

function parseTurns(body: string, place: Place, findings: Findings) {
  const { file, offset } = place;
  const turns: TurnText[] = [];
  const notes: ChapterText['notes'] = new Map();
  const referred = new Map<string, number>();
  for (const node of parseMarkdown(body).children) {
    const line = lineOf(node) + offset;
    const turn = turns.at(-1);
    if (node.type === 'heading') {
      if (node.depth === 2) turns.push({ speaker: plainText(node.children).trim(), line, paragraphs: [] });
      else findings.add(file, line, `a turn begins with a heading of level 2 (“## Name”), not ${node.depth}`);
    } else if (node.type === 'footnoteDefinition') {
      const label = node.label ?? node.identifier;
      if (notes.has(label)) findings.add(file, line, `note “${label}” is defined twice`);
      notes.set(label, { content: noteContent(node, place, findings), line });
    } else if (node.type === 'paragraph') {
      if (!turn) findings.add(file, line, 'this paragraph stands before the first speaker');
      const labels = checkPhrases(node.children, place, findings);
      for (const label of labels) {
        if (referred.has(label)) findings.add(file, line, `note “${label}” is referred to twice`);
        referred.set(label, line);
      }
      turn?.paragraphs.push({ content: joinLines(node.children), line, notes: labels });
    } else {
      findings.add(file, line, `a turn holds paragraphs only, not ${describe(node.type)}`);
    }
  }
  if (turns.length === 0) findings.add(file, offset + 1, 'the chapter has no turn');
  for (const turn of turns) {
    if (turn.paragraphs.length === 0) findings.add(file, turn.line, `the turn of “${turn.speaker}” is empty`);
  }
  for (const [label, { line }] of notes) {
    if (!referred.has(label)) findings.add(file, line, `note “${label}” is never referred to`);
  }
  return { turns, notes };
}

function noteContent(definition: FootnoteDefinition, place: Place, findings: Findings) {
  const [first, ...more] = definition.children;
  if (first?.type !== 'paragraph' || more.length > 0) {
    findings.add(place.file, lineOf(definition) + place.offset, 'a note is one paragraph');
    return [];
  }
  checkPhrases(first.children, place, findings);
  return joinLines(first.children);
}
