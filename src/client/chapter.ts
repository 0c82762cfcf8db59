import { startLanguages } from './bilingual.ts';
import { startFound } from './found.ts';
import { startMapPlace } from './mapPlace.ts';
import { startNotes } from './notes.ts';

/** What only a chapter's page has. */
export function startChapter(): void {
  startLanguages();
  startNotes();
  startMapPlace();
  startFound();
  for (const link of document.querySelectorAll('.permalink')) {
    link.role = 'button';
    link.ariaHasPopup = 'dialog';
  }
}
