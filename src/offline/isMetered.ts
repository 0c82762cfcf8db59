/** The parts of the Network Information API that tell a connection on which every byte counts (https://wicg.github.io/netinfo/). */
export interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

/** Whether a connection is metered, saving data or very slow. A browser that says nothing of it is taken at its word. */
export function isMetered(connection: Connection | undefined): boolean {
  if (!connection) return false;
  return (
    connection.saveData === true ||
    connection.type === 'cellular' ||
    ['slow-2g', '2g'].includes(connection.effectiveType ?? '')
  );
}
