import { describe, expect, test } from 'vitest';
import { expand } from '../../../src/offline/expand.ts';
import { Contraction } from '../../../src/outputs/precache/Contraction.ts';

/** Files, contracted one after the other. */
function contract(...files: string[]): Buffer {
  const contraction = new Contraction();
  for (const file of files) contraction.add(Buffer.from(file));
  return contraction.finish();
}

const back = (...files: string[]) => Buffer.from(expand(contract(...files))).toString();

/** Bytes that repeat nothing, the same at every run. */
function noise(length: number, seed = 1): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 90));
  }).join('');
}

describe('contracted bytes', () => {
  test.each([
    ['nothing', ''],
    ['one byte', 'a'],
    ['less than a run', ' '.repeat(27)],
    ['as much as a run', ' '.repeat(28)],
    ['one byte over and over', ' '.repeat(5000)],
    ['a run that repeats itself with overlap', 'abcdefgh'.repeat(300)],
    ['Chinese', '大模型四人谈'.repeat(40)],
    ['nothing that repeats', noise(5000)],
    ['a repeat at the very end', noise(4000) + noise(4000).slice(100, 300)],
    ['repeats of different lengths', noise(4000) + noise(900, 7) + noise(4000).slice(0, 33) + '!' + noise(900, 7)],
  ])('expand to what they were: %s', (_, text) => {
    expect(back(text)).toBe(text);
  });

  test('expand to all files one after the other', () => {
    const files = [noise(300), '', noise(300).slice(40, 290), 'a', noise(2000, 9), noise(2000, 9), noise(300)];
    expect(back(...files)).toBe(files.join(''));
    expect(contract(...files).length).toBeLessThan(2300 + 100);
  });

  test('find what repeats farther back than gzip looks', () => {
    const page = noise(3000);
    const contracted = contract(page + noise(200_000, 5) + page);
    expect(contracted.length).toBeLessThan(203_000 + 50);
  });

  test('are the same bytes when they are taken as they come', () => {
    const files = [noise(300), noise(300).slice(40, 290), noise(2000, 9), noise(2000, 9)];
    const contraction = new Contraction();
    const taken = files.map((file) => {
      contraction.add(Buffer.from(file));
      return contraction.take();
    });
    expect(taken[1]!.length).toBeGreaterThan(200);
    expect(Buffer.concat([...taken, contraction.finish()])).toEqual(contract(...files));
  });

  test.each([
    ['from its first byte, though no run that is looked for begins there', `${'x'.repeat(20)}${noise(3000)}`],
    ['where only marks part it', '说两次的是同一段很长的话。里面只有一个标点符号，一个字母也没有'],
  ])('hold a repeat once, %s', (_, page) => {
    const text = noise(1000, 3) + page + noise(2000, 5) + page;
    const contracted = contract(text);
    expect(contracted.length).toBeLessThan(Buffer.byteLength(text) - Buffer.byteLength(page) + 50);
    expect(back(text)).toBe(text);
  });

  test('are refused where they are damaged and a step leads out of what is there', () => {
    const broken = (literals: number[], numbers: number[], foot = [literals.length, 0, 0, 0]) => {
      return () => expand(new Uint8Array([...literals, ...numbers, ...foot]));
    };
    expect(broken([1, 1], [10, 1, 2, 5, 9])).toThrow(RangeError);
    expect(broken([7], [4, 1, 1, 20, 1])).toThrow(RangeError);
    expect(broken([], [10, 1, 200])).toThrow(RangeError);
    expect(broken([7], [1, 1, 1, 0, 0], [200, 0, 0, 0])).toThrow(RangeError);
    expect(() => expand(new Uint8Array([1, 0]))).toThrow(RangeError);
  });
});
