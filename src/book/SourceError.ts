/** Something wrong in a file under docs/, with the place where an editor finds it. */
export interface Finding {
  /** The path as it was read, relative to the project's root. */
  file: string;
  /** 1 for the first line. */
  line: number;
  message: string;
}

/** All that is wrong with the sources, at once: one `file:line: message` a line. */
export class SourceError extends Error {
  override name = 'SourceError';

  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n'));
    this.findings = findings;
  }
}

/** Collects findings while a set of files is read, and throws them together. */
export class Findings {
  readonly #list: Finding[] = [];

  add(file: string, line: number, message: string): void {
    const known = this.#list.some((one) => one.file === file && one.line === line && one.message === message);
    if (!known) this.#list.push({ file, line, message });
  }

  /** Whether nothing was found in a file so far. */
  isSound(file: string): boolean {
    return !this.#list.some((finding) => finding.file === file);
  }

  /** Throws a SourceError, sorted by file and line, where anything was found. */
  throwIfAny(): void {
    if (this.#list.length === 0) return;
    const order = (a: Finding, b: Finding) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
    throw new SourceError(this.#list.sort(order));
  }
}
