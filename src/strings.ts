import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type source from '../i18n/zh-CN.json';
import { type Locale, locales, sourceLocale } from './locales.ts';
import { fillIn } from './render/fillIn.ts';

export type StringKey = keyof typeof source;

/** One of the interface's strings in a language, with its `{{values}}` filled in; plurals by `count`. */
export type Strings = (key: StringKey | PluralKey, values?: Record<string, string | number>) => string;

type PluralKey = StringKey extends infer Key ? (Key extends `${infer Stem}_${'one' | 'other'}` ? Stem : never) : never;

const read = ({ lang }: Locale): Record<string, string> =>
  JSON.parse(readFileSync(`i18n/${lang}.json`, 'utf8')) as Record<string, string>;

const i18n = createInstance({
  lng: sourceLocale.lang,
  fallbackLng: sourceLocale.lang,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  // Values are filled in when a string is asked for, and it is kept without them.
  missingInterpolationHandler: (_, [place]) => place,
  resources: Object.fromEntries(locales.map((locale) => [locale.lang, { translation: read(locale) }])),
});
await i18n.init();

// Starlight types i18next's keys as its own; ours are typed by StringKey.
const translated = i18n.t as (key: string, values: object) => string;
/** The strings that were asked for already, by language: pages ask for the same few hundred, and to find one takes longer than most of what is around it. */
const known = new Map<string, Map<string, string>>(locales.map(({ lang }) => [lang, new Map()]));

/** The interface's strings in a language, from i18n/. Values are not escaped: Astro escapes what it prints. */
export function strings({ lang }: Locale): Strings {
  const own = known.get(lang)!;
  return (key, values) => {
    // Of all values the count alone decides which of its forms a string takes.
    const count = values?.['count'];
    const asked = count === undefined ? key : `${key} ${count}`;
    const words = own.get(asked) ?? translated(key, { lng: lang, count });
    own.set(asked, words);
    return values ? fillIn(words, values) : words;
  };
}
