import { isMap, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { hasYamlShape } from './checkShape.ts';
import type { Findings } from './SourceError.ts';

interface Split {
  /** The YAML between the fences, and the line of the file on which it begins. */
  yaml: string;
  yamlLine: number;
  /** The Markdown after the fences, and the line of the file on which it begins. */
  body: string;
  bodyLine: number;
}

/** Parts a Markdown file into front matter and body; undefined where it does not begin with a fenced block. */
export function splitFrontMatter(text: string): Split | undefined {
  const match = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return undefined;
  return {
    yaml: match[1] ?? '',
    yamlLine: 2,
    body: text.slice(match[0].length),
    bodyLine: match[0].split('\n').length,
  };
}

/**
 * Reads YAML against a schema. Each thing wrong becomes a finding on its own line;
 * the value is undefined where there is any.
 *
 * @param firstLine the line of `file` on which `yaml` begins.
 */
export function readYaml<T extends z.ZodType>(
  yaml: string,
  schema: T,
  file: string,
  firstLine: number,
  findings: Findings,
): z.output<T> | undefined {
  if (!hasYamlShape(yaml, file, firstLine, findings)) return undefined;
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
  // A warning is of a tag that means nothing here.
  const errors = [...document.errors, ...document.warnings];
  for (const error of errors) findings.add(file, lineAt(error.pos[0]), `not valid YAML: ${error.message}`);
  if (errors.length > 0) return undefined;

  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const parent: unknown = document.getIn(path.slice(0, depth - 1), true);
      const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path[depth - 1])) : undefined;
      const node = (pair?.key ?? document.getIn(path.slice(0, depth), true)) as { range?: [number] } | undefined;
      if (node?.range) return lineAt(node.range[0]);
    }
    return firstLine;
  };

  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 10 });
  } catch (error) {
    findings.add(file, firstLine, `not valid YAML: ${(error as Error).message}`);
    return undefined;
  }
  const result = schema.safeParse(value ?? {});
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) findings.add(file, lineOf([...issue.path, key]), `unknown key “${key}”`);
    } else {
      const isMissing = issue.path.length > 0 && document.getIn(issue.path) === undefined;
      const message = isMissing ? 'is missing' : issue.message;
      findings.add(file, lineOf(issue.path), `“${issue.path.join('.')}”: ${message}`);
    }
  }
  return undefined;
}
