import { expect, test } from 'vitest';
import { joinStyles } from '../../../src/outputs/security/joinStyles.ts';

test('several style elements become one, where the last stood, in their order', () => {
  expect(joinStyles('<style>a{}</style><title>t</title><style>@media (width<=9px){b{}}</style><p>')).toBe(
    '<title>t</title><style>a{}@media (width<=9px){b{}}</style><p>',
  );
});

test.each([
  ['none', '<p>'],
  ['one', '<style>a{}</style><p>'],
  ['one of a medium beside it', '<style media="print">a{}</style><style>b{}</style>'],
])('a page with %s stays as it is', (_, html) => {
  expect(joinStyles(html)).toBe(html);
});

test('signs that mean something to a replacement are kept', () => {
  expect(joinStyles('<style>a{content:"$1"}</style><style>b{content:"$&"}</style>')).toBe(
    '<style>a{content:"$1"}b{content:"$&"}</style>',
  );
});
