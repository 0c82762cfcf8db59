import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { preview } from 'astro';
import { site } from '../site.ts';
import { restoreFolder } from '../replaceFolder.ts';
import { runCommand } from './runCommand.ts';

const PORT = Number(process.env['PORT'] ?? 4321);

await runCommand(async () => {
  await restoreFolder(resolve(site.outDir));
  if (!existsSync(site.outDir)) throw new Error(`There is no ${site.outDir}/ yet: run npm run build first.`);
  const server = await preview({ root: process.cwd(), outDir: site.outDir, server: { port: PORT }, logLevel: 'error' });
  console.log(`Read the dialogue at http://localhost:${server.port}${site.root} (Ctrl C stops)`);
});
