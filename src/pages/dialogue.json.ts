import { getBook } from '../publication/content.ts';
import { getDownloads } from '../publication/downloads.ts';
import { locales } from '../locales.ts';
import { dialogueJson } from '../outputs/dialogueJson.ts';
import { addressesUnder } from '../render/addresses.ts';
import { site } from '../site.ts';

export const GET = async () =>
  Response.json(dialogueJson(getBook(), locales, addressesUnder(site.base), await getDownloads()));
