import { parentPort, workerData } from 'node:worker_threads';
import { giveWay } from '../../giveWay.ts';
import { drawShare } from './drawShare.ts';
import type { DrawnPicture, PictureJob } from './PictureJob.ts';

// A thread that draws its share of the pictures.

giveWay('pictures');
await drawShare(workerData as PictureJob, (drawn: DrawnPicture) => parentPort!.postMessage(drawn));
