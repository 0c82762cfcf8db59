import { teiSchema } from '../../outputs/tei/teiSchema.ts';

/** The schema of the TEI document beside it. */
export const GET = () => new Response(teiSchema, { headers: { 'content-type': 'application/xml' } });
