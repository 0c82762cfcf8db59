import { parentPort, workerData } from 'node:worker_threads';
import { Packing } from '../outputs/precache/Packing.ts';
import { writePack } from '../outputs/precache/writePack.ts';
import { giveWay } from '../giveWay.ts';
import { PageFinisher } from './PageFinisher.ts';
import type { Answered, Start, Told } from './messages.ts';

// See startPageThread.ts.

giveWay('pages');
const { folder, paths } = workerData as Start;
const packing = new Packing();
const pages = new PageFinisher(folder, paths, packing);
const answer = (answered: Partial<Answered>) => parentPort!.postMessage(answered);

parentPort!.on('message', (told: Told) => {
  if ('page' in told) pages.finish(told.page);
  else if ('end' in told) answer({ scripts: pages.end() });
  else {
    answer({ published: writePack(folder, packing, told.publish) });
    parentPort!.close();
  }
});
