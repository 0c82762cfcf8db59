import type { Page } from 'playwright-core';

/** Waits until a page shows the languages that its reader has chosen: the other one comes from a page of its own. */
export async function whole(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { dataset, classList } = document.documentElement;
    return dataset['mode'] === 'own' || classList.contains('paired') || !document.querySelector('main [data-other]');
  });
}
