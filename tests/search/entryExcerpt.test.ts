import { expect, test } from 'vitest';
import { entryExcerpt } from '../../src/search/entryExcerpt.ts';
import { match } from '../../src/search/match.ts';
import { plan } from '../../src/search/plan.ts';
import { tokens } from '../../src/search/tokens.ts';

const ENTRY = '山路信 · mountain mail · 山路信使 · 信使\n走山路送来的信。\n信使一天走一趟。';

/** The excerpt with its marks in brackets. */
function shown(query: string, text = ENTRY): string {
  const parts = entryExcerpt(text, match(tokens(text), plan(query))!.spans);
  return parts.map((part, i) => (i % 2 === 1 ? `[${part}]` : part)).join('');
}

test('of an entry’s names only the one that was found is shown, and then what it says', () => {
  expect(shown('山路信')).toBe('[山路信]\n走山路送来的信。信使一天走一趟。');
  expect(shown('mountain')).toBe('[mountain] mail\n走山路送来的信。信使一天走一趟。');
});

test('a name that is all of the query goes before one that holds it', () => {
  expect(shown('信使')).toBe('[信使]\n走山路送来的信。[信使]一天走一趟。');
});

test('what no name holds is shown where the entry says it', () => {
  expect(shown('一趟')).toBe('走山路送来的信。信使一天走[一趟]。');
});

test('words of which names hold one and the text another are shown where they stand', () => {
  expect(shown('mail 一趟')).toBe('山路信 · mountain [mail] · 山路信使 · 信使\n走山路送来的信。信使一天走[一趟]。');
});
