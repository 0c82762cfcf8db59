import { remembered } from '../remembered.ts';
import { entryExcerpt } from './entryExcerpt.ts';
import { type Excerpt, excerpt } from './excerpt.ts';
import type { Candidate, Library } from './Library.ts';
import { holds, match, mayHold, type Tier } from './match.ts';
import type { Meant } from './meant.ts';
import { type Plan, plan } from './plan.ts';
import { bm25, compareHits, type Ranked } from './rank.ts';
import { stem } from './stem.ts';
import { type IndexTable, type Kind, type NamedEntry, readNames, readSimplified, type StoredRecord } from './tables.ts';
import { fold, type Token, tokens } from './tokens.ts';

/** A turn, a note or a glossary entry that answers a query, in one language or in several. */
export interface Hit extends Ranked {
  kind: Kind;
  /** The element or the entry that it leads to. */
  anchor: string;
  speaker?: string;
  /** `c05`; none for a glossary entry. */
  chapter?: string;
  /** A glossary entry's name in each locale. */
  name?: Record<string, string>;
  /** The locales whose text answers the query, that of the excerpt first. */
  locales: string[];
  excerpt: Excerpt;
}

export interface Found {
  hits: Hit[];
  /** Whether these are all. */
  isComplete: boolean;
  /** What was searched for instead, where what was typed is nowhere. */
  instead?: Meant;
  /** Parts of a query without a hit that have some. */
  parts?: string[];
}

/** How long, in milliseconds, a hit that is there alone waits for the others. */
const SOON = 50;

/** How many packs the first hits wait for, at most, and how many are fetched at once after that. */
const FIRST = 6;
const LATER = 24;

/** A list of fewer hits than that is short: more of them would be in sight. */
const SHORT = 10;

/** A query in a reader's language, on its way through the indexes. */
export type Search = (query: string, locale: string) => AsyncGenerator<Found, void>;

/** Makes the search over a library: each `yield` holds the hits so far, in their order, and the last one all of them. */
export function searchIn(library: Library): Search {
  const { tables } = library;
  const entries = readNames(tables);
  const simplified = readSimplified(tables);
  const nameOf = new Map(entries.map(({ id, name }) => [id, name]));
  const named = new Map<string, NamedEntry>();
  for (const entry of entries) for (const name of entry.names) named.set(nameKey(plan(name)), entry);
  const foldedOf = remembered(({ text }: StoredRecord) => fold(text));
  const textOf = remembered(({ text }: StoredRecord) => tokens(text));

  /**
   * The packs of an index that hold the words of a query. For a short Latin one beside others it is not asked: it begins so many
   * words that looking for it takes longer than looking at the texts.
   */
  async function packsFor(index: IndexTable, { words }: Plan): Promise<Candidate[]> {
    const telling = words.filter((word) => word.some(({ text, isHan }) => isHan || text.length > 2));
    const looked = telling.length > 0 ? telling : words;
    return inAll(await Promise.all(looked.map((word) => candidatesFor(index, word))));
  }

  /** The hits in packs of one index, the best first, in batches. */
  async function* hitsIn(
    index: IndexTable,
    wanted: Plan,
    packs: readonly Candidate[],
    locale: string,
    tier?: Tier,
  ): AsyncGenerator<Hit[], void> {
    const { words } = wanted;
    const seen = words.map(() => 0);
    for (let from = 0, to = FIRST; from < packs.length; from = to, to += LATER) {
      const batch = packs.slice(from, to).map(({ id }) => id);
      const records = await library.records(index, batch);
      const found = records.flatMap((record) => {
        const how = mayHold(foldedOf(record), words) && match(textOf(record), wanted);
        return how ? [{ record, ...how }] : [];
      });
      for (const [i, word] of words.entries()) {
        const holding =
          words.length > 1
            ? records.filter((record) => mayHold(foldedOf(record), word) && holds(textOf(record), word))
            : found;
        seen[i]! += holding.length;
      }
      // The packs that are still to come hold each word as often as those that have come, or less.
      const frequencies = seen.map((count) => Math.min(index.total, (count * packs.length) / (from + batch.length)));
      yield found.map(({ record, spans, tier: own }) => {
        const score = bm25({
          counts: spans.map(({ length }) => length),
          frequencies,
          total: index.total,
          length: textOf(record).length,
          average: index.average,
        });
        const around = record.kind === 'glossary' ? entryExcerpt : excerpt;
        return hitOf(record, index, locale, tier ?? own, score, around(record.text, spans));
      });
    }
  }

  /** The packs that hold each stretch of Chinese and all of the Latin words that a word of the query is made of. */
  async function candidatesFor(index: IndexTable, word: readonly Token[]): Promise<Candidate[]> {
    const stretches: Token[][] = [];
    for (const token of word) {
      const last = stretches.at(-1);
      if (last?.[0]!.isHan === token.isHan) last.push(token);
      else stretches.push([token]);
    }
    const terms = stretches.map((stretch) => {
      const term = stretch.map(({ text }) => text).join(' ');
      return stretch[0]!.isHan ? `"${term}"` : term;
    });
    return inAll(await Promise.all(terms.map((term) => library.candidates(index, term))));
  }

  /** The entry that is called what was typed, with what it says: that takes no index, and is there before all else. */
  async function nameHit(entry: NamedEntry, wanted: Plan, locale: string): Promise<Hit | undefined> {
    const index = tables.indexes.find((one) => one.locale === locale && one.entries);
    const record = index && (await library.entry(index, entries.indexOf(entry), entry.id));
    const found = record && match(textOf(record), wanted);
    return found && hitOf(record, index, locale, 'name', 0, entryExcerpt(record.text, found.spans));
  }

  async function* searchPlan(wanted: Plan, locale: string): AsyncGenerator<Hit[], void> {
    const entry = named.get(nameKey(wanted));
    const hits = new Map<string, Hit>();
    const add = (more: readonly Hit[]) => {
      for (const hit of more) {
        const isName = hit.kind === 'glossary' && hit.key === entry?.id;
        const name = hit.kind === 'glossary' ? nameOf.get(hit.key) : undefined;
        merge(hits, { ...hit, ...(name && { name }), ...(isName && { tier: 'name' }) });
      }
    };
    const sorted = () => [...hits.values()].sort(compareHits);
    const open = tables.indexes.filter(({ hasHan }) => hasHan || !wanted.hasHan);
    const isFirst = (index: IndexTable) => index.locale === locale && index.part === 'talk';
    const first = open.find(isFirst) ?? open[0]!;
    const packs = packsFor(first, wanted);
    if (entry) {
      const hit = await nameHit(entry, wanted, locale);
      if (hit) add([hit]);
      if (hit && !(await isSoon(packs))) yield sorted();
    }
    let shown = 0;
    /** Whether the list is to be drawn anew: a short one for every hit, a long one when all have come. */
    const isDue = () => shown < SHORT && hits.size > shown && (shown = hits.size);
    for await (const more of hitsIn(first, wanted, await packs, locale)) {
      add(more);
      if (isDue()) yield sorted();
    }
    await Promise.all(
      open.map(async (index) => {
        if (index === first) return;
        for await (const more of hitsIn(index, wanted, await packsFor(index, wanted), locale)) add(more);
      }),
    );
    if (entry) {
      if (hits.size > 0) yield sorted();
      // The index for all of the names at once, since they share much of it; the texts of one after those of another.
      const translated = await Promise.all(
        translationsOf(entry, wanted).flatMap((name) =>
          tables.indexes
            .filter(({ part, hasHan }) => part === 'talk' && (hasHan || !name.hasHan))
            .map(async (index) => ({ name, index, packs: await packsFor(index, name) })),
        ),
      );
      for (const { name, index, packs } of translated) {
        for await (const more of hitsIn(index, name, packs, locale, 'translation')) {
          add(more);
          if (isDue()) yield sorted();
        }
      }
    }
    yield sorted();
  }

  /** The names of an entry in the other script. */
  const translationsOf = (entry: NamedEntry, wanted: Plan): Plan[] =>
    entry.names.map((name) => plan(name)).filter(({ hasHan }) => hasHan !== wanted.hasHan);

  /** What a query with Latin letters may mean instead. What tells that is loaded with its table. */
  async function meant(query: string, wanted: Plan): Promise<Meant | undefined> {
    if (wanted.words.flat().every(({ isHan }) => isHan)) return undefined;
    const [{ meantBy }, table] = await Promise.all([import('./meant.ts'), library.latin()]);
    return meantBy(query, wanted, entries, table);
  }

  /** Parts of a query without a hit that have some. What finds them is loaded where there is no hit. */
  const partsOf = async (wanted: Plan) => (await import('./parts.ts')).partsWithHits(wanted, library);

  return async function* search(query, locale) {
    const wanted = plan(query, simplified);
    if (wanted.words.length === 0) {
      yield { hits: [], isComplete: true };
      return;
    }
    // What is called so means nothing else.
    const instead = named.has(nameKey(wanted)) ? undefined : await meant(query, wanted);
    let hits: Hit[] = [];
    for await (hits of searchPlan(wanted, locale)) {
      // What may turn out to be something else is not shown before it is known whether it is a word as well.
      if (hits.length > 0 && !instead) yield { hits, isComplete: false };
    }
    if (instead && isPoor(hits)) {
      let others: Hit[] = [];
      for await (others of searchPlan(plan(instead.query), locale)) {
        if (others.length > 0) yield { hits: others, isComplete: false, instead };
      }
      if (others.length > 0) {
        yield { hits: others, isComplete: true, instead };
        return;
      }
    }
    yield { hits, isComplete: true, ...(hits.length === 0 && { parts: await partsOf(wanted) }) };
  };
}

/** Whether nothing of what was typed stands anywhere as a word of its own. */
const isPoor = ([first]: readonly Hit[]) => first?.tier !== 'name' && first?.tier !== 'run';

/** What two ways of writing a name have in common: width, case, hyphens, a plural. */
const nameKey = ({ words }: Plan) =>
  words
    .flat()
    .map(({ text, isHan }) => (isHan ? text : stem(text)))
    .join(' ');

function hitOf(
  { key, kind, speaker, anchor }: StoredRecord,
  { locale: own }: Pick<IndexTable, 'locale'>,
  locale: string,
  tier: Tier,
  score: number,
  words: Excerpt,
): Hit {
  return {
    key,
    kind,
    anchor: anchor ?? key,
    ...(speaker !== undefined && { speaker }),
    ...(kind !== 'glossary' && { chapter: key.slice(0, key.indexOf('-')) }),
    locales: [own],
    tier,
    score,
    isOwn: own === locale,
    excerpt: words,
  };
}

/** The two languages of one turn are one hit: the better one is shown, and the other is remembered. */
function merge(hits: Map<string, Hit>, hit: Hit): void {
  const id = `${hit.kind} ${hit.key}`;
  const known = hits.get(id);
  if (!known) {
    hits.set(id, hit);
    return;
  }
  const isBetter = compareHits(hit, known) < 0;
  const best = isBetter ? hit : known;
  const locales = [...new Set([...best.locales, ...hit.locales, ...known.locales])];
  hits.set(id, { ...best, locales });
}

/** Whether a promise is kept so soon that a list of one hit would only flicker. */
const isSoon = (promise: Promise<unknown>) =>
  Promise.race([promise, new Promise((resolve) => setTimeout(resolve, SOON))]).then(Boolean);

/** What is in every list, the best first. */
function inAll(lists: readonly (readonly Candidate[])[]): Candidate[] {
  const [first, ...others] = lists;
  const scores = others.map((list) => new Map(list.map(({ id, score }) => [id, score])));
  return first!
    .filter(({ id }) => scores.every((list) => list.has(id)))
    .map(({ id, score }) => ({ id, score: scores.reduce((sum, list) => sum + list.get(id)!, score) }))
    .sort((a, b) => b.score - a.score);
}
