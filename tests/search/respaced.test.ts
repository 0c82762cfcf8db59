import { expect, test } from 'vitest';
import { plan } from '../../src/search/plan.ts';
import { respaced } from '../../src/search/respaced.ts';

const WORDS = 'the open source gpt gpt4o deepseek v3 multimodal llama opener agent'.split(' ');

test.each([
  ['gpt4', 'gpt 4'],
  ['GPT3.5', 'gpt 3.5'],
  ['deepseekv3', 'deepseek v3'],
  ['opensource', 'open source'],
  ['multi-modal', 'multimodal'],
  ['开源opensource模型', '开源open source模型'],
  ['llama3 agent', 'llama 3 agent'],
])('“%s” is taken for “%s”', (query, meant) => {
  expect(respaced(plan(query), WORDS)).toBe(meant);
});

test.each(['open source', 'gpt4o', 'agents', 'opene', 'theagnt', '2025', '多模态', ''])(
  '“%s” is left as it was typed',
  (query) => {
    expect(respaced(plan(query), WORDS)).toBeUndefined();
  },
);
