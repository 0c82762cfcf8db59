// The integration that makes the script and the pages it stands in run in one process but in separate module graphs.
const holder = globalThis as { theEarlyScript?: string };

/** Makes a script the one in the head of every page: src/integrations/earlyScript.ts. */
export function provideEarlyScript(script: string): void {
  holder.theEarlyScript = script;
}

/** The script in the head of every page. */
export function getEarlyScript(): string {
  if (!holder.theEarlyScript)
    throw new Error('The early script was not made: src/integrations/earlyScript.ts must be in astro.config.mjs');
  return holder.theEarlyScript;
}
