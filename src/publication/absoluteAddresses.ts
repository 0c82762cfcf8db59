import { addressesUnder } from '../render/addresses.ts';
import { site } from '../site.ts';

/** Addresses with the origin, for what is read elsewhere. */
export const absoluteAddresses = addressesUnder(site.base, site.url);
