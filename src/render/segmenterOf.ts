/** By language: making one takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();

/** What finds the words of a language, Chinese among them. */
export function segmenterOf(lang: string): Intl.Segmenter {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
  segmenters.set(lang, segmenter);
  return segmenter;
}
