/** The panel's strings, by the keys that src/components/SearchPanel.astro gives them. */
export type PanelWords = Record<
  | ('loading' | 'one' | 'other' | 'none' | 'filteredOut' | 'parts' | 'shorter' | 'browse' | 'failed' | 'retry')
  | ('pages' | 'typing' | 'pinyin' | 'recent' | 'clear' | 'any' | 'option' | 'place' | 'talk' | 'glossary' | 'note'),
  string
> &
  Record<string, string | undefined>;

/** A name in the reader's language or, where it has none in that, in another. */
export const named = (name: Record<string, string>, locale: string): string => name[locale] ?? Object.values(name)[0]!;
