import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

interface Result {
  violations: { id: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

const library = await readFile('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe finds wrong with a page as it stands, a line each: the rule, the element, and what is wrong with it. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(library);
  const { violations } = await page.evaluate(
    () =>
      (globalThis as unknown as { axe: { run(options: object): Promise<unknown> } }).axe.run({
        resultTypes: ['violations'],
      }) as Promise<Result>,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`),
  );
}
