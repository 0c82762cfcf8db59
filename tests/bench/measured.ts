import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all that it started took. */
export interface Measured {
  milliseconds: number;
  /** The time that processors spent on it, in ticks of the system: what others do on the machine changes little of it. */
  ticks: number;
  /** The most memory, in pages of the system, that was held at one moment. */
  pages: number;
}

/** How often it is looked at, in milliseconds: with files read at once, a look takes less than one of them. */
const EVERY = 100;

/**
 * Runs a command to its end, and looks at its processes many times a second: Linux alone tells what they use (proc(5)).
 * The looking must be light: a command that keeps all processors busy would wait for it, and one that leaves some idle would not.
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
  /** By process: one that has ended keeps what it was last seen with. */
  const used = new Map<number, number>();
  let pages = 0;
  const looking = setInterval(() => (pages = Math.max(pages, look(child.pid!, used))), EVERY);
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const milliseconds = performance.now() - start;
  clearInterval(looking);
  if (status !== 0) throw new Error(`${[program, ...args].join(' ')} in ${cwd} ended with ${status}:\n${said}`);
  const ticks = [...used.values()].reduce((sum, own) => sum + own, 0);
  return { milliseconds, ticks, pages };
}

/** The pages that a process and those below it hold; what each has used goes to `used`. One that has ended holds nothing. */
function look(pid: number, used: Map<number, number>): number {
  const stat = read(pid, 'stat');
  // After the name, which may hold anything, the fields from the third on.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields.length > 13) used.set(pid, Number(fields[11]) + Number(fields[12]));
  const own = Number(read(pid, 'statm').split(' ')[1] ?? 0);
  const children = threadsOf(pid).flatMap((thread) => read(pid, `task/${thread}/children`).split(' ').filter(Boolean));
  return children.reduce((pages, child) => pages + look(Number(child), used), own);
}

/** A file of a process; empty where it has ended. */
function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}
