import { setFlagsFromString } from 'node:v8';
import { site } from '../site.ts';
import { buildSite } from './buildSite.ts';
import { runCommand } from './runCommand.ts';

// The options that package.json gives Node for it (node --v8-options explains each) make it shorter, and its memory less:
// young objects get the room that a page's take, the heap grows in small steps, and WebAssembly, which works for moments, is
// compiled once. What is built is the same without them.

/**
 * How often a function is called, or loops, before V8's optimizing compilers take it: four times and twenty times as often as
 * V8 would have it. Most of a build is over before what it runs is worth compiling better: with 130 chapters both compilers
 * took an eighth of all processor time. V8 before Node 22 knows no such options.
 */
const PATIENCE = ['--invocation-count-for-maglev=1500', '--invocation-count-for-turbofan=60000'];
if (Number(process.versions.node.split('.')[0]) >= 22) PATIENCE.forEach(setFlagsFromString);

await runCommand(() => buildSite({ root: process.cwd(), outDir: site.outDir }));
