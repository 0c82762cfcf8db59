import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import type source from '../i18n/zh-CN.json';
import { type Locale, locales, sourceLocale } from './locales.ts';

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
  resources: Object.fromEntries(locales.map((locale) => [locale.lang, { translation: read(locale) }])),
});
await i18n.init();

// Starlight types i18next's keys as its own; ours are typed by StringKey.
const translated = i18n.t as (key: string, values: object) => string;
/** What was asked for already, by language: pages ask for the same few hundred, and to find one takes longer than most of what is around it. */
const known = new Map<string, Map<string, string>>(locales.map(({ lang }) => [lang, new Map()]));

/** The interface's strings in a language, from i18n/. Values are not escaped: Astro escapes what it prints. */
export function strings({ lang }: Locale): Strings {
  const own = known.get(lang)!;
  return (key, values) => {
    const asked = values ? `${key} ${JSON.stringify(values)}` : key;
    const text = own.get(asked) ?? translated(key, { lng: lang, ...values });
    own.set(asked, text);
    return text;
  };
}
