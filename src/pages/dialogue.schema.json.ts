import { locales } from '../locales.ts';
import { dialogueSchema } from '../outputs/dialogueSchema.ts';

export const GET = () => Response.json(dialogueSchema(locales));
