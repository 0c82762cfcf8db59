import fc from 'fast-check';
import type { Node, Parent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { parseMarkdown, parseWhole } from '../../src/book/parseMarkdown.ts';

const MARKS = '# + * ** _ ` ``` > < </ <!-- --> <script> = --- [ ] [^1] [^1]: ( ) & &lt; \\ ~ | : ! . 1. 23)'.split(
  ' ',
);
const SPACES = ['\n', '\n\n', '\n\n', ' ', '    ', '\t', '\u3000', '\u00a0', '\r'];
const WORDS = ['words', '大模型', '，', '。', '7', '- ', '## ', '1. ', '[^1]: ', '\ue000', '\ufeff', '\0'];

/** A tree with the lines in which its nodes begin, and without their columns. */
function withLines(node: Node): object {
  const { position, ...rest } = node;
  const children = 'children' in node ? (node as Parent).children.map(withLines) : undefined;
  return { ...rest, line: position?.start.line, ...(children && { children }) };
}

function expectSame(markdown: string): void {
  expect(withLines(parseMarkdown(markdown)), JSON.stringify(markdown)).toEqual(withLines(parseWhole(markdown)));
}

describe('Markdown', () => {
  test.each([
    ['paragraphs of one line', '## 林咏华\n\n第一段。\n\nA second one, 2024.\n\n第三段\n'],
    ['a paragraph that goes on in a second line', 'one\ntwo\n\nthree\n'],
    ['marks in one of several', 'one *two*\n\nthree\n\n[^1]\n\n[^1]: four\n\nfive'],
    [
      'what looks like a list, a heading or a quotation',
      '1. one\n\n2024) two\n\n- three\n\n# four\n\n> five\n\n+six\n\n===\n\n---',
    ],
    ['what is indented', 'one\n\n    two\n\n three\n\n- four\n\n  five\n\n[^1]: six\n\n    seven\n'],
    ['a block of code around it', '```\n\none\n\n```\n\ntwo'],
    ['a block of HTML around it', '<script>\n\none\n\n</script>\n\ntwo'],
    ['a comment that never ends', 'one\n\n<!--\n\ntwo\n\nthree'],
    ['a definition of a link', '[one]\n\n[one]: /two\n\nthree'],
    ['spaces at the end of a line, and lines of spaces', 'one \n\ntwo  \n \nthree\n\n\n\nfour  '],
    ['characters that no text should have', '\ue000\n\n\ufeffone\n\na\0b\n\nc\td\n\ne\rf'],
    ['a reference, an escape and a code', 'a &amp; b\n\nc \\* d\n\n`e`\n\nf &copy; g'],
    ['nothing', ''],
  ])('is parsed as the parser does it: %s', (_, markdown) => expectSame(markdown));

  test('is parsed as the parser does it, whatever it is', () => {
    const piece = fc.constantFrom(...MARKS, ...SPACES, ...WORDS);
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(text, expectSame), { numRuns: 3000 });
  });
});
