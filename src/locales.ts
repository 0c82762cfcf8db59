/** A language of the edition. The first one is the source; each other is a translation of it. */
export interface Locale {
  /** Our key: the name of the folder in docs/. */
  key: string;
  /** The BCP 47 tag: the `lang` attribute, and the name of the file in i18n/. */
  lang: string;
  /** The language's name in the language itself. */
  name: string;
  /** The name at its shortest, in the language itself, for switches. */
  short: string;
  /** The first part of its addresses, '' for the source locale, which lives at the root. */
  prefix: string;
}

export const locales = [
  { key: 'zh', lang: 'zh-CN', name: '简体中文', short: '中', prefix: '' },
  { key: 'en', lang: 'en', name: 'English', short: 'EN', prefix: 'en' },
] as const satisfies readonly Locale[];

export const sourceLocale: Locale = locales[0];

/** The locale whose addresses begin with this prefix; the source's where there is none. */
export const localeOfPrefix = (prefix: string | undefined): Locale =>
  locales.find((locale) => locale.prefix === (prefix ?? '')) ?? sourceLocale;

/** The language that stands beside another in a chapter: the source beside a translation, the first translation beside the source. */
export const counterpartOf = (locale: Locale, known: readonly Locale[] = locales): Locale =>
  locale.key === known[0]!.key ? known[1]! : known[0]!;

/** A page's path without its locale: `en/chapters/06-rag` → `chapters/06-rag`. */
export const withoutPrefix = (path: string, { prefix }: Locale) => path.replace(new RegExp(`^${prefix}(/|$)`), '');
