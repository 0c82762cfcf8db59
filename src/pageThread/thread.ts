import { parentPort, workerData } from 'node:worker_threads';
import { type Guidance, Packing } from '../outputs/precache/Packing.ts';
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

async function publish(guidance: Guidance): Promise<void> {
  answer({ published: await writePack(folder, packing, guidance) });
  parentPort!.close();
}

parentPort!.on('message', (told: Told) => {
  if ('page' in told) pages.finish(told.page);
  else if ('end' in told) answer({ scripts: pages.end() });
  else void publish(told.publish);
});
