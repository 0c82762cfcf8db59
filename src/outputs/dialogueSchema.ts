import { CATEGORIES, RELATIONS } from '../book/types.ts';
import type { Locale } from '../locales.ts';

const object = (properties: Record<string, object>, required = Object.keys(properties)) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});
const list = (items: object) => ({ type: 'array', items });
const id = (pattern: string) => ({ type: 'string', pattern: `^${pattern}$` });
const string = { type: 'string', minLength: 1 };

/** The JSON Schema (draft 2020-12) of dialogue.json. A translation may be missing, the source never is. */
export function dialogueSchema(locales: readonly Locale[]) {
  const keys = locales.map(({ key }) => key);
  const source = keys.slice(0, 1);
  const each = (value: object, required = source) =>
    object(Object.fromEntries(keys.map((key) => [key, value])), required);
  const localized = each(string);
  const url = each({ type: 'string', pattern: '^/' }, keys);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'The dialogue: speakers, chapters, turns, glossary and positions, in every language',
    ...object({
      version: id('1\\.\\d+\\.\\d+'),
      text: { enum: ['retelling', 'write-up'], description: 'Whether the source paragraphs are our retelling' },
      title: localized,
      speakers: list(object({ id: id('[a-z]+(-[a-z]+)*'), name: localized, role: localized })),
      chapters: list(
        object({
          id: id('c\\d{2,}'),
          number: { type: 'integer', minimum: 1 },
          slug: id('\\d{2,4}(-[a-z0-9]+)+'),
          title: localized,
          summary: localized,
          url,
          turns: list(
            object({
              id: id('c\\d{2,}-t\\d{2,}'),
              speaker: string,
              url,
              paragraphs: each({ ...list(string), description: 'Plain text, one string a paragraph' }, keys),
            }),
          ),
        }),
      ),
      glossary: list(
        object({
          id: id('[a-z0-9]+(-[a-z0-9]+)*'),
          name: localized,
          expansion: { type: 'string' },
          category: { enum: CATEGORIES },
          aliases: list(string),
          summary: localized,
          body: { ...each(list(string)), description: 'Plain text, one string a paragraph' },
          notToConfuse: each(list(string)),
          related: list(id('[a-z0-9]+(-[a-z0-9]+)*')),
          sources: list(object({ title: string, url: { type: 'string', pattern: '^https?://' } }, ['title'])),
          url,
          mentions: list(object({ turn: id('c\\d{2,}-t\\d{2,}'), locale: { enum: keys } })),
        }),
      ),
      positions: list(
        object({
          id: id('[a-z0-9]+(-[a-z0-9]+)*'),
          question: localized,
          relation: { enum: RELATIONS, description: 'How the answers stand to one another' },
          answers: list(
            object({
              label: localized,
              stances: list(
                object({
                  speaker: string,
                  text: { ...localized, description: 'A sentence of the editors, never a quotation' },
                  turns: list(id('c\\d{2,}-t\\d{2,}')),
                  notes: list(id('c\\d{2,}-n\\d+')),
                }),
              ),
            }),
          ),
          url,
        }),
      ),
      downloads: list(
        object({
          format: { enum: ['epub', 'html', 'txt', 'jsonl', 'tei'] },
          locales: { ...list({ enum: keys }), minItems: 1 },
          url: { type: 'string', pattern: '^/' },
          mediaType: string,
          bytes: { type: 'integer', minimum: 1 },
        }),
      ),
    }),
  };
}
