import type { Locale } from '../locales.ts';
import { escapeHtml } from './escapeHtml.ts';

/**
 * A page that leads on to another at once, without a script, for hosts that know no redirects.
 *
 * @param address where it leads, within the origin; `canonical` is the same with the origin.
 */
export const redirectHtml = (address: string, canonical: string, title: string, { lang }: Locale) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${escapeHtml(title)}</title>` +
  `<meta http-equiv="refresh" content="0;url=${escapeHtml(address)}"><meta name="robots" content="noindex">` +
  `<link rel="canonical" href="${escapeHtml(canonical)}"><a href="${escapeHtml(address)}">${escapeHtml(title)}</a></html>`;
