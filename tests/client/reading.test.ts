import { describe, expect, test } from 'vitest';
import { parseReading, withTurn } from '../../src/client/reading/reading.ts';

describe('where the reader stopped', () => {
  test('is the last turn, while a chapter’s progress never goes back', () => {
    const far = withTurn({ reached: {} }, 'c05-t07');
    expect(far).toEqual({ last: 'c05-t07', reached: { c05: 7 } });
    expect(withTurn(far, 'c05-t02')).toEqual({ last: 'c05-t02', reached: { c05: 7 } });
    expect(withTurn(far, 'c06-t01')).toEqual({ last: 'c06-t01', reached: { c05: 7, c06: 1 } });
  });

  test('comes back as it was stored', () => {
    const reading = { last: 'c13-t14', reached: { c01: 12, c13: 14 } };
    expect(parseReading(JSON.stringify(reading))).toEqual(reading);
  });

  test.each([undefined, '', '{', 'null', '[]', '7', '{"last":"<b>","reached":{"c01":"x","zz":3,"c02":-1}}'])(
    'is nothing where what was stored is damaged: %s',
    (stored) => {
      expect(parseReading(stored)).toEqual({ reached: {} });
    },
  );
});
