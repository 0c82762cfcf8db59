import { execFileSync } from 'node:child_process';
import { TALK_DAY } from '../talk.ts';

/**
 * When the text was last changed: what SOURCE_DATE_EPOCH says (https://reproducible-builds.org/specs/source-date-epoch/),
 * else the day of the last commit to docs/, else, outside a repository, the day of the talk. Never the time of the build:
 * two builds of one text are the same.
 */
export function lastModified(): Date {
  const seconds = Number(process.env['SOURCE_DATE_EPOCH'] || lastCommit());
  return seconds > 0 ? new Date(seconds * 1000) : new Date(TALK_DAY);
}

function lastCommit(): string {
  try {
    const git = ['log', '-1', '--format=%ct', '--', 'docs'];
    return execFileSync('git', git, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
