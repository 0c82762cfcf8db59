import { catalog } from '../publication/downloads.ts';
import { opdsJson, OPDS_2_TYPE } from '../outputs/opds.ts';

/** The same catalogue in the newer form. */
export const GET = async () => Response.json(opdsJson(await catalog()), { headers: { 'content-type': OPDS_2_TYPE } });
