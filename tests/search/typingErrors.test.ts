import { expect, test } from 'vitest';
import { corrected, isOneSlip } from '../../src/search/typingErrors.ts';

test('a letter too many, missing, wrong, or two in each other’s place are one slip', () => {
  for (const slip of ['agnet', 'agent s'.replace(' ', ''), 'agnt', 'agemt', 'gent', 'agen', 'aggent']) {
    expect(isOneSlip(slip, 'agent'), slip).toBe(true);
  }
  for (const other of ['agent', 'agnets', 'gaetn', 'agn', 'event'])
    expect(isOneSlip(other, 'agent'), other).toBe(false);
});

test('of several words the one is meant whose slip is the least likely to be chance', () => {
  expect(corrected('fomr', ['for', 'form', 'from'])).toBe('form');
  expect(corrected('writen', ['write', 'written'])).toBe('written');
  expect(corrected('caling', ['calling', 'scaling'])).toBe('calling');
});

test('figures and very short words are left alone', () => {
  expect(corrected('2023', ['2024'])).toBeUndefined();
  expect(corrected('ab', ['abc'])).toBeUndefined();
});
