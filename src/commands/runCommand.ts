/** Runs a command: an error becomes its message on stderr and exit status 1, without a stack that helps nobody. */
export async function runCommand(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
