import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../src/outputs/pictures/breakLines.ts';

/** A measure that needs no font: full width for Han and its marks, half for the rest. */
const measure = (text: string) => [...text].reduce((sum, sign) => sum + (sign.codePointAt(0)! > 0x2000 ? 1 : 0.5), 0);
const broken = (text: string, width: number, lang = 'zh-CN') => breakLines(text, lang, width, measure);

describe('a title', () => {
  test('that fits stays on one line', () => {
    expect(broken('多模态走到哪一步了', 12)).toEqual(['多模态走到哪一步了']);
  });

  test('breaks at the end of a clause rather than in the middle of one', () => {
    expect(broken('RAG是一时之需，还是长久之计', 12)).toEqual(['RAG是一时之需，', '还是长久之计']);
  });

  test('never breaks a Chinese word, or a Latin one, or between a word and its mark', () => {
    const lines = broken('具身智能的Scaling Law，《万有引力》里怎么说？', 7);
    expect(lines.join('')).toBe('具身智能的Scaling Law，《万有引力》里怎么说？');
    for (const line of lines) {
      expect(line).not.toMatch(/^[，。？》”]/);
      expect(line).not.toMatch(/[《“]$/);
    }
    expect(lines.some((line) => line.includes('Scaling Law'))).toBe(true);
    expect(broken('先备GPT-4o工具', 5).some((line) => line.includes('GPT-4o'))).toBe(true);
  });

  test('keeps a dash and an ellipsis of two signs whole, and off the beginning of a line', () => {
    expect(broken('推理见曙光——Agent还缺工程', 7)).toEqual(['推理见曙光——', 'Agent还缺工程']);
    for (const line of broken('算力不够……那就靠数据', 6)) expect(line).not.toMatch(/^…/);
  });

  test('has English lines of like length, without spaces at their ends', () => {
    expect(broken('How much further can the scaling law go?', 14, 'en')).toEqual([
      'How much further can',
      'the scaling law go?',
    ]);
  });

  test('gives a piece that no line can hold a line of its own', () => {
    expect(broken('Supercalifragilistic 的', 5)).toEqual(['Supercalifragilistic', '的']);
    expect(broken('Supercalifragilistic', 5)).toEqual(['Supercalifragilistic']);
  });
});
