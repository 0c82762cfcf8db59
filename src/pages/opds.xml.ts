import { catalog } from '../publication/downloads.ts';
import { opdsAtom, OPDS_TYPE } from '../outputs/opds.ts';

/** The EPUBs as a catalogue for reading apps. */
export const GET = async () =>
  new Response(opdsAtom(await catalog()), { headers: { 'content-type': `${OPDS_TYPE}; charset=utf-8` } });
