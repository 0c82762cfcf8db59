import { strFromU8, unzipSync } from 'fflate';

/** The files of an EPUB as text, by their path in it, pictures left out. */
export function epubFiles(bytes: Uint8Array): Map<string, string> {
  const files = Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('.png'));
  return new Map(files.map(([path, content]) => [path, strFromU8(content)]));
}

/** The values of an attribute in some markup, in their order. */
export const attributesIn = (markup: string, name: string): string[] =>
  [...markup.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) => value!);
