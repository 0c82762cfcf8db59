import type { Hit } from '../../search/search.ts';
import type { Names } from './messages.ts';
import { fill, type PanelWords } from './words.ts';

interface Context {
  names: Names;
  words: PanelWords;
  /** The address of the home page in the reader's language. */
  root: string;
  /** The key of the reader's language, and the BCP 47 tag of each. */
  locale: string;
  langs: Record<string, string>;
}

/** A hit as an item of the list: where it is, how it was found where that is not plain, and the words around it. */
export function hitItem(hit: Hit, i: number, context: Context): HTMLLIElement {
  const { words, langs, locale } = context;
  const item = document.createElement('li');
  item.role = 'presentation';
  const link = document.createElement('a');
  link.href = addressOfHit(hit, context);
  link.id = `hit-${i}`;
  link.role = 'option';
  link.ariaSelected = 'false';
  link.tabIndex = -1;
  link.dataset['hit'] = '';
  link.dataset['tier'] = hit.tier;
  const place = document.createElement('b');
  place.textContent = placeOf(hit, context);
  const note = words[hit.tier];
  if (note) {
    const how = document.createElement('i');
    how.textContent = note;
    place.append(' ', how);
  }
  const text = document.createElement('span');
  if (hit.locales[0] !== locale) text.lang = langs[hit.locales[0]!]!;
  for (const [part, content] of hit.excerpt.entries()) {
    if (part % 2 === 0) text.append(content);
    else text.append(Object.assign(document.createElement('mark'), { textContent: content }));
  }
  link.append(place, text);
  item.append(link);
  return item;
}

function addressOfHit({ kind, key, anchor, chapter }: Hit, { names, root }: Context): string {
  if (kind === 'glossary') return `${root}glossary/${key}/`;
  return `${root}chapters/${names.chapters.find(({ id }) => id === chapter)!.slug}/#${anchor}`;
}

function placeOf({ kind, chapter, speaker, name = {} }: Hit, { names, words, locale }: Context): string {
  if (kind === 'glossary') return `${words.glossary} · ${name[locale] ?? Object.values(name)[0]!}`;
  const { id, title } = names.chapters.find((candidate) => candidate.id === chapter)!;
  const who = names.speakers.find((candidate) => candidate.id === speaker)?.name;
  return fill(words.place, {
    number: Number(id.slice(1)),
    chapter: title[locale] ?? Object.values(title)[0]!,
    speaker: who ? (who[locale] ?? Object.values(who)[0]!) : words.note,
  });
}
