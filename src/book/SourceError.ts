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
  readonly #known = new Set<string>();
  readonly #files = new Set<string>();

  add(file: string, line: number, message: string): void {
    const key = `${file}:${line}: ${message}`;
    if (this.#known.has(key)) return;
    this.#known.add(key);
    this.#files.add(file);
    // What stands in a file may break its line; what is said of it may not.
    this.#list.push({ file, line, message: message.replace(/\s*\n\s*/g, ' ') });
  }

  /** Whether nothing was found in a file so far. */
  isSound(file: string): boolean {
    return !this.#files.has(file);
  }

  /** Throws a SourceError, sorted by file and line, where anything was found. */
  throwIfAny(): void {
    if (this.#list.length === 0) return;
    const order = (a: Finding, b: Finding) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line);
    throw new SourceError(this.#list.sort(order));
  }
}
