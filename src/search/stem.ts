const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{3})ies$/, 'y'],
  [/(?<=[a-z]{2}(?:s|x|z|ch|sh))es$/, ''],
  [/(?<=[a-z]{2}[^su])s$/, ''],
  [/(?<=[a-z]{3})(?:ing|ed)$/, ''],
  [/(?<=[a-z]{4})(?:ly|er)$/, ''],
];

/**
 * An English word without its common endings: models, modeled, modeling → model. Cruder than the stemmer of the index
 * (Snowball, https://snowballstem.org/algorithms/english/stemmer.html): it tells which of the words that one finds are
 * forms of the word that was typed.
 */
export function stem(word: string): string {
  let stemmed = word;
  for (const [ending, replacement] of ENDINGS) stemmed = stemmed.replace(ending, replacement);
  return stemmed.replace(/([bdgklmnprt])\1$/, '$1').replace(/(?<=[a-z]{3})[ei]$/, '');
}
