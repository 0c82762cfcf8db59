/** Why the site could not be kept, as far as a reader can do something about it. */
export type Trouble =
  /** The connection broke. */
  | 'network'
  /** What came is not what the list says: a deployment that is not finished, or a damaged file. */
  | 'damaged'
  /** There is not enough room. */
  | 'full'
  /** The browser lets the site keep nothing. */
  | 'refused'
  /** A new version waits for a tap, because the connection is metered. */
  | 'metered'
  | 'unknown';

/** What the worker tells every open page while it fetches a version. */
export type Report = { type: 'progress'; loaded: number; total: number } | { type: 'trouble'; trouble: Trouble };

/** What a page asks of the worker; each but `take-over` is answered, with an Inventory, on the port that comes with it. */
export type Request =
  /** Is everything there, and has a search answered? */
  | { type: 'inventory' }
  /**
   * Make sure that every file is what the list says, and fetch again what is not. Until `unseal`, nothing that is kept
   * is answered from the network.
   */
  | { type: 'seal' }
  /** The end of a check; `passed` says whether a search answered. */
  | { type: 'unseal'; passed: boolean }
  /** Load new versions although the connection is metered. */
  | { type: 'allow-metered' }
  /** Let the new version answer from now on. */
  | { type: 'take-over' };

export interface Inventory {
  /** Whether every file of the version is there. */
  whole: boolean;
  /** Whether a search has answered from what is kept of this version. */
  checked: boolean;
  files: number;
  /** The size of what is kept, in bytes. */
  bytes: number;
  probes: Record<string, string>;
}
