import { site } from '../site.ts';
import { buildSite } from './buildSite.ts';
import { runCommand } from './runCommand.ts';

await runCommand(() => buildSite({ root: process.cwd(), outDir: site.outDir }));
