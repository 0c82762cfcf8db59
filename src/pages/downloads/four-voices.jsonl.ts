import { downloadResponse } from '../../downloads.ts';

/** The turns in both languages, aligned, a line each. */
export const GET = () => downloadResponse('jsonl');
