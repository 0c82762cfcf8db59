/** A package of which something reaches a reader's browser. */
export interface Licensed {
  name: string;
  version: string;
  /** Its licence as SPDX names it. */
  licence: string;
  /** What of it reaches the browser. */
  part: string;
  /** The texts of its licence. */
  texts: readonly string[];
}

/** Whose work a reader's browser gets beside the edition's own, and under which licences, as plain text. */
export const licenceList = (packages: readonly Licensed[]) =>
  [
    'What a browser gets from this site is its own, but for parts of these packages:',
    packages.map(({ name, version, licence, part }) => `  ${name} ${version} (${licence}): ${part}`).join('\n'),
    ...packages.map(({ name, texts }) =>
      [`${'='.repeat(72)}\n${name}`, ...texts.map((text) => text.trim())].join('\n\n'),
    ),
    '',
  ].join('\n\n');
