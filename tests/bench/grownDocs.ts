import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainText } from '../../src/book/plainText.ts';
import { readBook } from '../../src/book/readBook.ts';
import type { Chapter, Localized } from '../../src/book/types.ts';
import { type Locale, locales } from '../../src/locales.ts';
import { randomFrom } from '../support/gold.ts';
import { mixer } from './generated.ts';

/**
 * Writes under a folder the docs/ of an edition of as many chapters as asked: our own, and after them chapters of the same
 * shape in words mixed anew, with names and ids of their own. The glossary and the positions stay as they are.
 */
export async function writeGrownDocs(folder: string, chapters: number, seed: number): Promise<void> {
  await cp('docs', join(folder, 'docs'), { recursive: true, filter: (path) => !path.startsWith('docs/imported') });
  const book = readBook('.', { writeUp: false });
  const random = randomFrom(seed);
  for (const locale of locales) {
    const written = writer(book.chapters, locale, random);
    const nameOf = (id: string) => book.speakers.find((speaker) => speaker.id === id)!.name[locale.key]!;
    for (let number = book.chapters.length + 1; number <= chapters; number++) {
      const model = book.chapters[(number - 1) % book.chapters.length]!;
      const file = model.slug.replace(/^\d+/, String(number));
      await writeFile(join(folder, 'docs', locale.key, 'chapters', `${file}.md`), written(model, nameOf));
    }
  }
}

type Texts = (chapter: Chapter) => string[];

/** Writes chapters in the form of another, each kind of its texts mixed from the texts of that kind in all of them. */
function writer(chapters: readonly Chapter[], { key }: Locale, random: () => number) {
  const own = (text: Localized<string>) => text[key] ?? '';
  const paragraphs: Texts = ({ turns }) =>
    turns.flatMap((turn) => turn.paragraphs.map(({ content }) => plainText(content[key] ?? [])));
  const mixed = (texts: Texts) => {
    const mix = mixer(chapters.flatMap(texts).map(withoutMarks), key, random);
    return function text(length: number): string {
      const words = mix(length)
        .replace(/^[^\p{L}]+/u, '')
        .trim();
      // A short mix may have no letter, and a turn without words is an error.
      return words || length === 0 ? words : text(length);
    };
  };
  const title = mixed((chapter) => [own(chapter.title)]);
  const summary = mixed((chapter) => [own(chapter.summary)]);
  const point = mixed(({ points }) => points.map(({ text }) => own(text)));
  const paragraph = mixed(paragraphs);
  return (model: Chapter, nameOf: (speaker: string) => string): string =>
    [
      '---',
      `title: ${JSON.stringify(title(own(model.title).length))}`,
      `summary: ${JSON.stringify(summary(own(model.summary).length))}`,
      'points:',
      ...model.points.flatMap(({ turn, text }) => [
        `  - turn: ${model.turns.find(({ id }) => id === turn)!.number}`,
        `    text: ${JSON.stringify(point(own(text).length))}`,
      ]),
      '---',
      ...model.turns.flatMap(({ speaker, paragraphs: said }) => [
        `\n## ${nameOf(speaker)}`,
        ...said.map(({ content }) => `\n${paragraph(plainText(content[key] ?? []).length)}`),
      ]),
      '',
    ].join('\n');
}

/** A text without the signs with which Markdown begins something. */
const withoutMarks = (text: string) => text.replace(/[\\`*_[\]<>{}|#&~^]/g, '');
