import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBook } from '../../src/book/readBook.ts';
import { copyOf, fixture } from '../support/fixtures.ts';

/** Each folder lays its files over the sound fixture `talk`; findings.txt holds what must be said of them. */
const cases = await readdir(fixture('malformed'));

function whatIsSaidOf(root: string): string {
  try {
    readBook(root);
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('malformed sources are refused with file and line', () => {
  test.each(cases)('%s', async (name) => {
    const root = await copyOf('talk', `malformed/${name}`);
    const said = whatIsSaidOf(root);
    await expect(said + '\n').toMatchFileSnapshot(join('../../', fixture(`malformed/${name}/findings.txt`)));
    expect(said).toMatch(/^docs\/\S+:\d+: \S/);
  });

  test('the fixture that they are laid over is sound', async () => {
    expect(readBook(fixture('talk'))).toMatchObject({ chapters: [{ id: 'c01' }, { id: 'c02' }] });
    await expect(readFile(join(fixture('talk'), 'docs/book.yaml'), 'utf8')).resolves.toContain('茶馆夜谈');
  });
});
