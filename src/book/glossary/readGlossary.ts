import { join } from 'node:path';
import type { Locale } from '../../locales.ts';
import { lineHolding, nameOf, namesIn, readSource } from '../readSource.ts';
import type { Findings } from '../SourceError.ts';
import type { GlossaryEntry, Localized } from '../types.ts';
import { foldName } from './names.ts';
import { type EntryText, parseEntry } from './parseEntry.ts';

const FILE_NAME = /^[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/**
 * Reads docs/{locale}/glossary/*.md. An entry stands in every language that has a glossary at all; it has no mentions yet.
 * What is wrong goes to `findings`.
 */
export function readGlossary(root: string, locales: readonly Locale[], findings: Findings): GlossaryEntry[] {
  const [source, ...translations] = locales;
  const folders = new Map<string, string[]>();
  for (const { key } of locales) folders.set(key, filesIn(root, key, findings));
  const ids = new Set(folders.get(source!.key)!.map((file) => file.replace(/\.md$/, '')));
  const present = [source!, ...translations.filter(({ key }) => folders.get(key)!.length > 0)];
  const pathOf = (key: string, id: string) => join(root, 'docs', key, 'glossary', `${id}.md`);

  for (const { key } of present.slice(1)) {
    for (const file of folders.get(key)!) {
      if (ids.has(file.replace(/\.md$/, ''))) continue;
      findings.add(
        `docs/${key}/glossary/${file}`,
        1,
        `the source has no such entry (docs/${source!.key}/glossary/${file})`,
      );
    }
  }
  const entries: { id: string; texts: Localized<EntryText> }[] = [];
  for (const id of ids) {
    const texts: Localized<EntryText> = {};
    for (const { key } of present) {
      if (!folders.get(key)!.includes(`${id}.md`)) {
        findings.add(
          nameOf(root, pathOf(source!.key, id)),
          1,
          `the entry is missing in “${key}” (docs/${key}/glossary/${id}.md)`,
        );
        continue;
      }
      const file = readSource(root, pathOf(key, id), findings);
      const text = file && parseEntry(file, key === source!.key ? 'source' : 'translation', ids, findings);
      if (text) texts[key] = text;
    }
    if (texts[source!.key]) entries.push({ id, texts });
  }
  for (const { id, texts } of entries) checkRelated(id, texts[source!.key]!, ids, findings);
  const glossary = entries.map(({ id, texts }) => entryOf(id, texts, source!));
  checkClaims(entries, findings);
  return glossary;
}

function filesIn(root: string, key: string, findings: Findings): string[] {
  const files = namesIn(root, join(root, 'docs', key, 'glossary'), findings);
  const entries = files.filter((file) => file.endsWith('.md')).sort();
  for (const file of entries) {
    if (FILE_NAME.test(file)) continue;
    findings.add(`docs/${key}/glossary/${file}`, 1, 'a glossary file is named in a-z, 0-9 and single hyphens');
  }
  return entries.filter((file) => FILE_NAME.test(file));
}

function entryOf(id: string, texts: Localized<EntryText>, source: Locale): GlossaryEntry {
  const each = <T>(value: (text: EntryText) => T): Localized<T> =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, value(text)]));
  const name = each((text) => text.name);
  const all = Object.values(texts);
  const aliases = new Set(all.flatMap((text) => text.aliases).filter((alias) => !Object.values(name).includes(alias)));
  return {
    id,
    name,
    ...texts[source.key]!.common!,
    aliases: [...aliases],
    notIn: all.flatMap((text) => text.notIn),
    summary: each((text) => text.summary),
    body: each((text) => text.body),
    notToConfuse: each((text) => text.notToConfuse),
    mentions: [],
    file: each((text) => text.file.file),
  };
}

function checkRelated(id: string, { file, common }: EntryText, ids: ReadonlySet<string>, findings: Findings): void {
  for (const other of common!.related) {
    const line = lineHolding(file.text, other);
    if (other === id) findings.add(file.file, line, 'an entry is not related to itself');
    else if (!ids.has(other)) findings.add(file.file, line, `the glossary has no entry “${other}”`);
  }
}

/** A name leads to one entry only. */
function checkClaims(entries: readonly { id: string; texts: Localized<EntryText> }[], findings: Findings): void {
  const claims = new Map<string, { id: string; file: string }>();
  for (const { id, texts } of entries) {
    for (const { name, aliases, file } of Object.values(texts)) {
      for (const claimed of [name, ...aliases]) {
        const first = claims.get(foldName(claimed));
        if (!first) claims.set(foldName(claimed), { id, file: file.file });
        else if (first.id !== id) {
          findings.add(
            file.file,
            lineHolding(file.text, claimed),
            `“${claimed}” is also a name of “${first.id}” (${first.file})`,
          );
        }
      }
    }
  }
}
