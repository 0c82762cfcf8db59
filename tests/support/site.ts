import { type ChildProcess, spawn } from 'node:child_process';

/** The site that `npm run build` made, served as a reader gets it. */
export interface Served {
  /** The address of the home page, with a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Serves a built site until it is stopped, on a port of its own.
 *
 * @param outDir the folder of the build.
 * @param base the base path it was built for.
 */
export async function serve(outDir = 'dist', base = '/'): Promise<Served> {
  const server: ChildProcess = spawn(process.execPath, ['src/commands/serve.ts'], {
    env: { ...process.env, OUT_DIR: outDir, BASE_PATH: base, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    server.stdout!.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const address = /https?:\/\/\S+/.exec(said);
      if (address) resolve(address[0]);
    });
    server.once('exit', (code) => reject(new Error(`The server stopped with status ${code}: ${said}`)));
  });
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        server.once('exit', () => resolve());
        server.kill();
      }),
  };
}
