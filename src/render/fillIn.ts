/** A string of the interface with its `{{values}}` filled in. */
export const fillIn = (words: string, values: Record<string, string | number>) =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
