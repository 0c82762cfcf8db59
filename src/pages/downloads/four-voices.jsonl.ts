import { downloadResponse } from '../../publication/downloads.ts';

/** The turns in both languages, aligned, a line each. */
export const GET = () => downloadResponse('jsonl');
