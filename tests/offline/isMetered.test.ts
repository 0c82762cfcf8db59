import { expect, test } from 'vitest';
import { isMetered } from '../../src/offline/isMetered.ts';

test.each([
  [undefined, false],
  [{}, false],
  [{ saveData: false, type: 'wifi', effectiveType: '4g' }, false],
  [{ saveData: true, type: 'wifi' }, true],
  [{ type: 'cellular', effectiveType: '4g' }, true],
  [{ effectiveType: '2g' }, true],
  [{ effectiveType: 'slow-2g' }, true],
])('a connection %j is metered: %s', (connection, isWanted) => {
  expect(isMetered(connection)).toBe(isWanted);
});
