import type { Locale } from '../locales.ts';
import { plainText } from '../book/plainText.ts';
import type { Book, Localized } from '../book/types.ts';
import type { Addresses } from '../render/addresses.ts';
import type { Download } from './Download.ts';

/** The version of the shape of dialogue.json: its first number changes when a program that reads it would break. */
export const DIALOGUE_VERSION = '1.3.0';

/** The whole dialogue for programs, as its JSON Schema (dialogue.schema.json) describes it. Paragraphs are plain text. */
export function dialogueJson(
  book: Book,
  locales: readonly Locale[],
  addresses: Addresses,
  downloads: readonly Download[],
) {
  const each = <T>(value: (locale: Locale) => T): Localized<T> =>
    Object.fromEntries(locales.map((locale) => [locale.key, value(locale)]));
  return {
    version: DIALOGUE_VERSION,
    text: book.text,
    title: book.title,
    speakers: book.speakers.map(({ id, name, role }) => ({ id, name, role })),
    chapters: book.chapters.map((chapter) => ({
      id: chapter.id,
      number: chapter.number,
      slug: chapter.slug,
      title: chapter.title,
      summary: chapter.summary,
      url: each((locale) => addresses.chapter(chapter, locale)),
      turns: chapter.turns.map((turn) => ({
        id: turn.id,
        speaker: turn.speaker,
        url: each((locale) => addresses.anchor(book, turn.id, locale)),
        paragraphs: each(({ key }) =>
          turn.paragraphs.flatMap(({ content }) => (content[key] ? [plainText(content[key])] : [])),
        ),
      })),
    })),
    glossary: book.glossary.map((entry) => ({
      id: entry.id,
      name: entry.name,
      expansion: entry.expansion,
      category: entry.category,
      aliases: entry.aliases,
      summary: entry.summary,
      body: Object.fromEntries(Object.entries(entry.body).map(([key, body]) => [key, body.map(plainText)])),
      notToConfuse: entry.notToConfuse,
      related: entry.related,
      sources: entry.sources,
      url: each((locale) => addresses.entry(entry.id, locale)),
      mentions: entry.mentions,
    })),
    positions: book.positions.map(({ id, text, relation, answers }) => ({
      id,
      question: text,
      relation,
      answers,
      url: each((locale) => addresses.question(id, locale)),
    })),
    downloads: downloads.map(({ format, edition, path, mediaType, size }) => ({
      format,
      locales: edition.locales.map(({ key }) => key),
      url: addresses.file(path),
      mediaType,
      bytes: size,
    })),
  };
}
