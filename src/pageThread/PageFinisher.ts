import type { Packing } from '../outputs/precache/Packing.ts';
import { withPolicy } from '../outputs/security/contentSecurityPolicy.ts';
import { joinStyles } from '../outputs/security/joinStyles.ts';
import { writeFileIn } from '../writeFileIn.ts';
import type { RenderedPage } from './messages.ts';

/** Makes of pages as they are rendered the files of the site, and packs them in an order that does not depend on when each comes. */
export class PageFinisher {
  private readonly folder: string;
  private readonly packing: Packing;
  private readonly scripts = new Set<string>();
  /** The files of pages that are not packed yet, in the order of the pack. */
  private readonly due: Set<string>;
  /** Those of them that are written: one before them has not come. */
  private readonly waiting = new Map<string, Buffer>();

  /**
   * @param folder of the site.
   * @param paths the files of all pages that may come, in the order of the pack.
   */
  constructor(folder: string, paths: readonly string[], packing: Packing) {
    this.folder = folder;
    this.packing = packing;
    this.due = new Set(paths);
  }

  /**
   * Puts into a page the policy that fits it, its styles joined, and writes it.
   *
   * @throws Error that names the page where no policy fits it, or where there is a file in its place.
   */
  finish({ path, html }: RenderedPage): void {
    const { html: whole, code } = secured(path, Buffer.from(html).toString());
    for (const script of code.scripts) this.scripts.add(script);
    const content = Buffer.from(whole);
    writeFileIn(this.folder, path, content, 'wx');
    if (this.due.has(path)) this.waiting.set(path, content);
    for (const next of this.due) {
      if (!this.waiting.has(next)) break;
      this.pack(next);
    }
  }

  /** Packs what is left, as no more pages come. Returns the scripts that stand in pages, each once. */
  end(): string[] {
    for (const path of this.due) if (this.waiting.has(path)) this.pack(path);
    return [...this.scripts];
  }

  private pack(path: string): void {
    this.packing.add(path, this.waiting.get(path)!);
    this.waiting.delete(path);
    this.due.delete(path);
  }
}

function secured(path: string, html: string) {
  try {
    return withPolicy(joinStyles(html));
  } catch (error) {
    throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
  }
}
