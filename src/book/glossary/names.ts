import type { GlossaryEntry } from '../types.ts';

/** Every name of an entry, in every language, its own names first. */
export const namesOf = ({ name, aliases }: Pick<GlossaryEntry, 'name' | 'aliases'>): string[] => [
  ...new Set([...Object.values(name), ...aliases]),
];

/** A name as it is compared with others: width, case, and hyphens against spaces make no difference. */
export const foldName = (name: string) =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-–‑]+/g, ' ')
    .trim();
