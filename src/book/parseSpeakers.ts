import { z } from 'zod';
import type { Locale } from '../locales.ts';
import { readYaml } from './frontMatter.ts';
import type { Source } from './readSource.ts';
import { localizedWords } from './schemas.ts';
import type { Findings } from './SourceError.ts';
import type { Speaker } from './types.ts';

/** Reads docs/speakers.yaml: speaker id → who it is, in the order in which they are introduced. */
export function parseSpeakers(source: Source, locales: readonly Locale[], findings: Findings): Speaker[] {
  const text = localizedWords(locales);
  const schema = z.record(
    z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'a speaker’s id is in a-z and single hyphens'),
    z.strictObject({
      name: text,
      role: text,
      about: text,
      claim: z
        .strictObject({ turn: z.string().regex(/^c\d{2,}-t\d{2,}$/, 'must be a turn’s id, like c05-t07'), text })
        .optional(),
    }),
  );
  const speakers = readYaml(source.text, schema, source.file, 1, findings) ?? {};
  return Object.entries(speakers).map(([id, { claim, ...speaker }]) => ({ id, ...speaker, ...(claim && { claim }) }));
}
