import { base } from './base.ts';

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<unknown> }[] }>;
}

/**
 * Whether a search finds what it must and can show it: it goes through the library, its index and its texts as a
 * reader's own search does.
 *
 * @param probes see PrecacheList.
 */
export async function searchAnswers(probes: Record<string, string>): Promise<boolean> {
  try {
    const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
    await pagefind.options({ baseUrl: base });
    await pagefind.init();
    const { results } = await pagefind.search(`"${probes[document.documentElement.lang] ?? ''}"`);
    await results[0]!.data();
    return true;
  } catch {
    return false;
  }
}
