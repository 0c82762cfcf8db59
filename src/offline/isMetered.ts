/** The parts of the Network Information API that tell a connection on which every byte counts (https://wicg.github.io/netinfo/). */
export interface Connection {
  saveData?: boolean;
  type?: string;
  effectiveType?: string;
}

/** Whether a connection is metered, saving data or very slow. A browser that says nothing of it is taken at its word. */
export function isMetered({ saveData = false, type, effectiveType = '' }: Connection = {}): boolean {
  return saveData || type === 'cellular' || effectiveType.endsWith('2g');
}
