import { fillIn } from '../../render/fillIn.ts';
import type { Hit } from '../../search/search.ts';
import { element } from './element.ts';
import type { Names } from './messages.ts';
import { named, type PanelWords } from './words.ts';

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
  const how = words[hit.tier];
  const place = element('b', {}, placeOf(hit, context), ...(how ? [' ', element('i', {}, how)] : []));
  const marked = hit.excerpt.map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
  const own = hit.locales[0]!;
  const text = element('span', own === locale ? {} : { lang: langs[own]! }, ...marked);
  const link = element(
    'a',
    { href: addressOfHit(hit, context), id: `hit-${i}`, role: 'option', ariaSelected: 'false', tabIndex: -1 },
    place,
    text,
  );
  link.dataset['hit'] = '';
  link.dataset['tier'] = hit.tier;
  return element('li', { role: 'presentation' }, link);
}

/** Where a hit leads to: an entry, a turn or a paragraph. */
export function addressOfHit({ kind, key, anchor, chapter }: Hit, { names, root }: Context): string {
  if (kind === 'glossary') return `${root}glossary/${key}/`;
  return `${root}chapters/${names.chapters.find(({ id }) => id === chapter)!.slug}/#${anchor}`;
}

function placeOf({ kind, chapter, speaker, name = {} }: Hit, { names, words, locale }: Context): string {
  if (kind === 'glossary') return `${words.glossary} · ${named(name, locale)}`;
  const { id, title } = names.chapters.find((candidate) => candidate.id === chapter)!;
  const who = names.speakers.find((candidate) => candidate.id === speaker)?.name;
  return fillIn(words.place, {
    number: Number(id.slice(1)),
    chapter: named(title, locale),
    speaker: who ? named(who, locale) : words.note,
  });
}
