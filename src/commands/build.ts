import { site } from '../site.ts';
import { buildSite } from './buildSite.ts';
import { runCommand } from './runCommand.ts';

// The options that package.json gives Node for it (node --v8-options explains each) make it shorter, and its memory less:
// young objects get the room that a page's take, the heap grows in small steps, and WebAssembly, which works for moments, is
// compiled once. What is built is the same without them.

await runCommand(() => buildSite({ root: process.cwd(), outDir: site.outDir }));
