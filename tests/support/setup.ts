import { findBrowser } from './browser.ts';

/** Runs once, before any test file: two of them must not unpack the browser at the same time. */
export default async function setup(): Promise<void> {
  await findBrowser();
}
