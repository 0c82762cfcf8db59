import type { Findings } from './SourceError.ts';

/*
 * What a file of the edition may be at most. A chapter has 103 lines, the longest of 1,400 characters, and 6 marks in a
 * paragraph; parsers of Markdown and YAML take time with the square of some of these, and forever beyond.
 */
const MOST = { lines: 2000, line: 10_000, marks: 1000, marksInBlock: 200, yaml: 20_000 };

/** What Markdown may take for a mark, unless it is escaped. */
const MARK = /\\[^\n]|([*_`[\]<>&])|(?:[-+]|\d[.)])[ \t]/g;

const marksIn = (text: string) => [...text.matchAll(MARK)].filter(([mark]) => !mark.startsWith('\\')).length;

/**
 * Whether Markdown is of a size that a person writes, and so parses in an instant. What is not goes to `findings`.
 *
 * @param offset how many lines of the file come before the text.
 */
export function hasShape(text: string, file: string, offset: number, findings: Findings): boolean {
  let blockLine = 0;
  let inBlock = 0;
  let marks = 0;
  let line = 0;
  let start = 0;
  const say = (message: string) => {
    findings.add(file, offset + line, message);
    return false;
  };
  while (start <= text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    line++;
    if (line > MOST.lines) return say(`the file goes on after ${MOST.lines} lines`);
    if (end - start > MOST.line) return say(`this line has more than ${MOST.line} characters`);
    const words = text.slice(start, end);
    if (words.trim() === '') [blockLine, inBlock] = [line, 0];
    const found = marksIn(words);
    inBlock += found;
    marks += found;
    if (inBlock > MOST.marksInBlock) {
      line = blockLine + 1;
      return say(`this paragraph has more than ${MOST.marksInBlock} marks of Markdown`);
    }
    if (marks > MOST.marks) return say(`the file has more than ${MOST.marks} marks of Markdown`);
    start = end + 1;
  }
  return true;
}

/** Whether YAML is of a size that a person writes. What is not goes to `findings`. */
export function hasYamlShape(yaml: string, file: string, firstLine: number, findings: Findings): boolean {
  if (yaml.length <= MOST.yaml) return true;
  findings.add(file, firstLine, `the YAML that begins here has more than ${MOST.yaml} characters`);
  return false;
}
