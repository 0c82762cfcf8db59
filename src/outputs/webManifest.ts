import type { Locale } from '../locales.ts';
import type { Addresses } from '../render/addresses.ts';

/** What an installed copy is called, in a language. */
export interface ManifestWords {
  name: string;
  description: string;
  resume: string;
  glossary: string;
  search: string;
}

/** What a device needs to know to install the site (https://www.w3.org/TR/appmanifest/), in a language. */
export function webManifest(addresses: Addresses, locale: Locale, words: ManifestWords) {
  const home = addresses.home(locale);
  const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
    src: addresses.file(`icons/${file}`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: home,
    name: words.name,
    short_name: words.name,
    description: words.description,
    lang: locale.lang,
    start_url: home,
    scope: addresses.file(''),
    display: 'standalone',
    background_color: '#fbf7ef',
    theme_color: '#fbf7ef',
    icons: [
      icon('192.png', 192, 'any'),
      icon('512.png', 512, 'any'),
      icon('maskable-512.png', 512, 'maskable'),
      { src: addresses.file('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
    ],
    // What follows the question mark is read by src/client/idle.ts and src/client/search/trigger.ts.
    shortcuts: [
      { name: words.resume, url: `${home}?continue` },
      { name: words.glossary, url: addresses.page('glossary', locale) },
      { name: words.search, url: `${home}?search` },
    ],
  };
}
