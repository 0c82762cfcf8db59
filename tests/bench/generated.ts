import type { Book } from '../../src/book/types.ts';
import type { Locale } from '../../src/locales.ts';
import { type RecordList, searchRecords } from '../../src/outputs/searchRecords.ts';
import { randomFrom } from '../support/gold.ts';

/**
 * The talk many times over: the talk itself, and beside it turns made of its clauses in other orders, in which every tenth
 * character or word is another one of the talk's. What is frequent in it stays as frequent, and new runs come about.
 */
export function generated(book: Book, locales: readonly Locale[], times: number, seed: number): RecordList[] {
  const random = randomFrom(seed);
  return searchRecords(book, locales).map((list) => {
    if (list.part === 'glossary') return list;
    const texts = list.records.map(({ text }) => text);
    const mixed = mixer(texts, list.locale, random);
    const made = Array.from({ length: times - 1 }, (_, copy) =>
      list.records.map((record) => {
        const chapter = `c${100 * (copy + 1) + Number(record.key.slice(1, 3))}`;
        return { ...record, key: record.key.replace(/^c\d\d/, chapter), text: mixed(record.text.length) };
      }),
    );
    return { ...list, records: [...list.records, ...made.flat()] };
  });
}

/** Makes texts of a length, at least, out of the clauses of others, in which every tenth character or word is another one. */
export function mixer(texts: readonly string[], locale: string, random: () => number): (length: number) => string {
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const clauses = texts.flatMap((text) => text.match(/[^，。？！；,.?!;\n]+[，。？！；,.?!;]*\s?/gu) ?? []);
  const unit = locale === 'zh' ? /\p{Script=Han}/gu : /\p{L}+/gu;
  const units = texts.flatMap((text) => text.match(unit) ?? []);
  return (length) => {
    let text = '';
    while (text.length < length) text += pick(clauses);
    return text.replace(unit, (own) => (random() < 0.1 ? pick(units) : own));
  };
}
