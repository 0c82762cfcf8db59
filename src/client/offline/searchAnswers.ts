/**
 * Whether a search finds what it must: it goes through the library, its index and its texts as a reader's own search does,
 * in a worker of its own.
 *
 * @param probes see PrecacheList.
 */
export async function searchAnswers(probes: Record<string, string>): Promise<boolean> {
  try {
    const { searchOnce } = await import('../search/searchOnce.ts');
    const { hits } = await searchOnce(probes[document.documentElement.lang] ?? '');
    return hits.length > 0;
  } catch {
    return false;
  }
}
