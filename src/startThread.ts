import { Worker } from 'node:worker_threads';

/** A thread, and what it answers, by name: each fails with what the thread fails with. */
export interface Thread<Answers> {
  worker: Worker;
  answers: { readonly [Name in keyof Answers]: Promise<Answers[Name]> };
}

/**
 * Starts a thread that sends each of its answers, as soon as it is there, in an object by its name.
 *
 * @param file the thread's module.
 * @param start what it is started with.
 */
export function startThread<Answers extends object>(
  file: URL,
  start: object,
  names: readonly (keyof Answers & string)[],
): Thread<Answers> {
  const awaited = new Map(names.map((name) => [name as string, Promise.withResolvers<unknown>()]));
  const worker = new Worker(file, { workerData: start });
  worker.on('message', (sent: Partial<Answers>) => {
    for (const [name, answer] of Object.entries(sent)) awaited.get(name)!.resolve(answer);
  });
  worker.on('error', (error) => {
    for (const { reject } of awaited.values()) reject(error);
  });
  // Whoever asks for an answer learns of it; nobody may have asked yet.
  for (const { promise } of awaited.values()) promise.catch(() => undefined);
  const answers: object = Object.fromEntries([...awaited].map(([name, { promise }]) => [name, promise]));
  return { worker, answers: answers as Thread<Answers>['answers'] };
}
