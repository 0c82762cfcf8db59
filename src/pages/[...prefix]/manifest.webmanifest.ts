import type { Locale } from '../../locales.ts';
import { localePaths } from '../../localePaths.ts';
import { webManifest } from '../../outputs/webManifest.ts';
import { addressesUnder } from '../../render/addresses.ts';
import { site } from '../../site.ts';
import { strings } from '../../strings.ts';

export const getStaticPaths = localePaths;

export function GET({ props: { locale } }: { props: { locale: Locale } }) {
  const t = strings(locale);
  const manifest = webManifest(addressesUnder(site.base), locale, {
    name: t('site.title'),
    description: t('site.description'),
    resume: t('reading.continue'),
    glossary: t('frame.glossary'),
    search: t('frame.search'),
  });
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
}
