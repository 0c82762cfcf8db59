import type { Trouble } from '../offline/messages.ts';

/** Why a version could not be kept. */
export class Obstacle extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What an error means to a reader. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Obstacle) return error.trouble;
  const { name } = error as Error;
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'SecurityError' || name === 'NotAllowedError') return 'refused';
  return 'unknown';
}
