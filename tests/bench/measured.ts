import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a command and all that it started took. */
export interface Measured {
  milliseconds: number;
  /** The time that processors spent on it, in ticks of the system: what others do on the machine changes little of it. */
  ticks: number;
  /** The most memory, in pages of the system, that was held at one moment. */
  pages: number;
}

/** What a process and those below it hold and have used so far. */
interface Usage {
  pages: number;
  /** By process: one that has ended keeps what it was last seen with. */
  ticks: Map<number, number>;
}

const EVERY = 50;

/**
 * Runs a command to its end, and looks at its processes many times a second: Linux alone tells what they use (proc(5)).
 *
 * @throws Error with what it printed where it fails.
 */
export async function measured(
  [program, ...args]: readonly string[],
  cwd: string,
  env: Record<string, string | undefined>,
): Promise<Measured> {
  const start = performance.now();
  const child = spawn(program!, args, { cwd, env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const usage: Usage = { pages: 0, ticks: new Map() };
  let pages = 0;
  let isRunning = true;
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const sampling = (async () => {
    while (isRunning) {
      usage.pages = 0;
      await look(child.pid!, usage);
      pages = Math.max(pages, usage.pages);
      await new Promise((resolve) => setTimeout(resolve, EVERY));
    }
  })();
  const status = await ended;
  const milliseconds = performance.now() - start;
  isRunning = false;
  await sampling;
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} in ${cwd} ended with ${status}:\n${said}`);
  const ticks = [...usage.ticks.values()].reduce((sum, own) => sum + own, 0);
  return { milliseconds, ticks, pages };
}

/** Adds what a process and those below it use; one that has ended meanwhile uses nothing. */
async function look(pid: number, usage: Usage): Promise<void> {
  const read = (file: string) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '');
  const [memory, stat, threads] = await Promise.all([
    read('statm'),
    read('stat'),
    readdir(`/proc/${pid}/task`).catch((): string[] => []),
  ]);
  usage.pages += Number(memory.split(' ')[1] ?? 0);
  // After the name, which may hold anything, the fields from the third on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length > 13) usage.ticks.set(pid, Number(fields[11]) + Number(fields[12]));
  const children = await Promise.all(threads.map((thread) => read(`task/${thread}/children`)));
  for (const child of children.join(' ').split(' ').filter(Boolean)) await look(Number(child), usage);
}
