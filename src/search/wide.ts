/** A class, for regular expressions, of what stands at full width in Chinese: Han characters and its punctuation. */
export const WIDE = '[\\p{Script=Han}\\u3000-\\u303f\\uff00-\\uffef“”‘’—…]';
