import { expect, test } from 'vitest';
import { markEnglish } from '../../src/render/markEnglish.ts';

test.each([
  [
    'OpenAI，Introducing ChatGPT（2022年11月30日）。',
    'OpenAI，<span lang="en">Introducing ChatGPT</span>（2022年11月30日）。',
  ],
  [
    '来源：iMore，8 People Bought “I Am Rich”, the $999.99 App（2008年8月）。',
    '来源：iMore，<span lang="en">8 People Bought “I Am Rich”, the $999.99 App</span>（2008年8月）。',
  ],
  ['旗下的LF AI &amp; Data基金会', '旗下的<span lang="en">LF AI &amp; Data</span>基金会'],
  ['说的是“ChatGPT-1”，arXiv 2405.09818。', '说的是“ChatGPT-1”，arXiv 2405.09818。'],
  ['见<a href="https://a.example/b c d">此处</a>', '见<a href="https://a.example/b c d">此处</a>'],
])('%s', (html, marked) => {
  expect(markEnglish(html)).toBe(marked);
});
