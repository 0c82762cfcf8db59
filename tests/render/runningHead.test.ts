import { expect, test } from 'vitest';
import { cssString, runningHead } from '../../src/render/runningHead.ts';

test('a title with quotation marks or a closing tag stays a string of the style sheet', () => {
  expect(cssString('“A” "b" </style>')).toBe('"“A” \\22 b\\22  \\3c /style>"');
});

test('the running head has the book on the left and the chapter on the right', () => {
  expect(runningHead('书', '章')).toBe('@page{@top-left{content:"书"}@top-right{content:"章"}}');
});
