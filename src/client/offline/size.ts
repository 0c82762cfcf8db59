import { SIZE_PATH } from '../../offline/PrecacheList.ts';
import { base } from './base.ts';

/** A number of bytes in words: `0.7 MB`, `31 KB`. */
export function inBytes(bytes: number): string {
  const isLarge = bytes >= 100_000;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    minimumFractionDigits: isLarge ? 1 : 0,
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(bytes / (isLarge ? 1e6 : 1e3));
}

/** How much there is to load, in bytes, where there is nothing yet. */
export async function downloadSize(): Promise<number> {
  const response = await fetch(base + SIZE_PATH);
  if (!response.ok) throw new Error(`${SIZE_PATH}: ${response.status}`);
  return ((await response.json()) as { download: number }).download;
}
