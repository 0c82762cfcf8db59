/**
 * Whether one word becomes another by a single slip: a letter too many, one missing, a wrong one, or two that changed
 * places (Damerau–Levenshtein distance 1).
 */
export function isOneSlip(typed: string, word: string): boolean {
  if (typed === word || Math.abs(typed.length - word.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === word[at]) at++;
  const rest = (text: string, from: number) => text.slice(from);
  if (typed.length > word.length) return rest(typed, at + 1) === rest(word, at);
  if (typed.length < word.length) return rest(typed, at) === rest(word, at + 1);
  if (rest(typed, at + 1) === rest(word, at + 1)) return true;
  const isSwapped = typed[at] === word[at + 1] && typed[at + 1] === word[at];
  return isSwapped && rest(typed, at + 2) === rest(word, at + 2);
}

/** Shorter words are too near to too many others. */
const SHORTEST = 3;

/**
 * The word that was meant by a word that is not in the vocabulary; undefined where none is one slip away.
 *
 * @param vocabulary the words of the text, the most frequent first.
 */
export function corrected(typed: string, vocabulary: readonly string[]): string | undefined {
  if (typed.length < SHORTEST || !/^[a-z]/.test(typed)) return undefined;
  const candidates = vocabulary.filter((word) => word.length >= SHORTEST && isOneSlip(typed, word));
  return candidates.find((word) => word[0] === typed[0]) ?? candidates[0];
}
