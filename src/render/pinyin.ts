import { customPinyin, pinyin } from 'pinyin-pro';

// Where the library's dictionary reads a character of ours the wrong way.
customPinyin({ 重排: 'chóng pái' });

/** A name in Latin letters, as one would type it without tones or spaces: 具身智能 → `jushenzhineng`, RAG → `rag`. */
export const typed = (name: string) =>
  pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .join('')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

/** The first letters of a name's syllables: 具身智能 → `jszn`. Empty where it has no Han characters. */
export const initials = (name: string) =>
  /\p{Script=Han}/u.test(name)
    ? pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', nonZh: 'consecutive' })
        .join('')
        .toLowerCase()
        .replace(/[^a-z0-9]/g, '')
    : '';

/** The readings of a name's Han characters in that name, without tones, in the order of the characters. */
export const readings = (name: string): { character: string; reading: string }[] =>
  pinyin(name, { toneType: 'none', type: 'all', v: true }).flatMap(({ origin, pinyin: reading, isZh }) =>
    isZh ? [{ character: origin, reading: reading.toLowerCase() }] : [],
  );
