import { downloadResponse } from '../../publication/downloads.ts';

/** The whole edition as TEI P5. */
export const GET = () => downloadResponse('tei');
