import { expect, test } from 'vitest';
import { readReadings, spelled } from '../../src/search/pinyin.ts';

const readings = readReadings({ readings: '具ju身shen智zhi能neng重zhong重chong排pai奥ao特te曼man' });

test('a name is spelled from its beginning or from a later character on', () => {
  expect(spelled('jushen', '具身智能', readings)).toEqual({ part: '具身', isWhole: false });
  expect(spelled('zhineng', '具身智能', readings)).toEqual({ part: '智能', isWhole: false });
  expect(spelled('jushenzhineng', '具身智能', readings)).toEqual({ part: '具身智能', isWhole: true });
});

test('the last syllable may be unfinished, the first may not', () => {
  expect(spelled('jushenzhin', '具身智能', readings)).toEqual({ part: '具身智能', isWhole: false });
  expect(spelled('jus', '具身智能', readings)).toEqual({ part: '具身', isWhole: false });
  expect(spelled('j', '具身智能', readings)).toBeUndefined();
  expect(spelled('jusheng', '具身智能', readings)).toBeUndefined();
});

test('a character with two readings is found by either, and a mark in a name is not spelled', () => {
  expect(spelled('chongpai', '重排', readings)?.isWhole).toBe(true);
  expect(spelled('zhongpai', '重排', readings)?.isWhole).toBe(true);
  expect(spelled('aoteman', '奥·特曼', readings)?.part).toBe('奥·特曼');
});
